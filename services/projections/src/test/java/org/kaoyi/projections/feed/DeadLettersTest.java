package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.person;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.whoQuestion;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.PickyProjection;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Given a fold that can not take a claim, what becomes of it, of what follows on its occasion, and of all the others. */
class DeadLettersTest {
    private final TestLedger ledger = new TestLedger();
    private final DataSource database = ProjectionDatabase.fresh();
    private final PickyProjection narratives = new PickyProjection(new Narratives(), 1);

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void the_claim_is_parked_with_its_occasion_and_the_others_go_on(int batch) {
        narratives.dislikeClaim("bad");
        long bad = twoTalksWithABadClaim();
        try (Keeping process = following(batch)) {
            assertThat(toldOf(process, "talk")).isEqualTo(1);
            assertThat(toldOf(process, "visit")).isEqualTo(1);
            assertThat(process.keeper.status().parked()).isEqualTo(2);
            assertThat(process.keeper.letters())
                    .extracting(DeadLetters.Letter::position, DeadLetters.Letter::sequence)
                    .containsExactly(tuple(bad, "occasion/talk"), tuple(bad + 1, "occasion/talk"));
            assertThat(process.keeper.letters().getFirst().failure()).contains("can not take");
            assertThat(process.keeper.letters().getLast().failure())
                    .as("it only waits")
                    .isNull();
        }
    }

    @Test
    void what_is_parked_is_there_after_a_new_start_and_is_taken_in_order_when_the_fold_was_mended() {
        narratives.dislikeClaim("bad");
        twoTalksWithABadClaim();
        try (Keeping process = following(1000)) {
            assertThat(process.keeper.status().parked()).isEqualTo(2);
        }
        try (Keeping again = following(1000)) {
            assertThat(again.keeper.retryLetters()).as("nothing was mended").isZero();
            assertThat(again.keeper.letters().getFirst().attempts()).isEqualTo(2);

            narratives.mend();
            assertThat(again.keeper.retryLetters()).isEqualTo(2);
            assertThat(again.keeper.status().parked()).isZero();

            ledger.append(says("later", "talk", "proposer", "C1", "mao"));
            again.caughtUp();
            assertThat(again.digest()).isEqualTo(digestOfASoundFold());
        }
    }

    @Test
    void what_follows_on_an_occasion_waits_also_when_it_comes_in_a_later_batch() {
        narratives.dislikeClaim("bad");
        twoTalksWithABadClaim();
        try (Keeping process = following(1000)) {
            ledger.append(says("later", "talk", "proposer", "C1", "mao"), says("v2", "visit", "proposer", "C1", "kim"));
            process.caughtUp();
            assertThat(toldOf(process, "talk")).isEqualTo(1);
            assertThat(toldOf(process, "visit")).isEqualTo(2);
            assertThat(process.keeper.status().parked()).isEqualTo(3);

            narratives.mend();
            process.keeper.retryLetters();
            assertThat(process.digest()).isEqualTo(digestOfASoundFold());
        }
    }

    @Test
    void a_rebuild_parks_again_what_it_can_not_take_and_takes_all_when_the_fold_was_mended() {
        narratives.dislikeClaim("bad");
        twoTalksWithABadClaim();
        try (Keeping process = following(1000)) {
            Rebuilder rebuilder = new Rebuilder();
            rebuilder.rebuild(process.keeper);
            assertThat(process.keeper.status().parked()).isEqualTo(2);

            narratives.mend();
            rebuilder.rebuild(process.keeper);
            assertThat(process.keeper.status().parked()).isZero();
            assertThat(process.digest()).isEqualTo(digestOfASoundFold());
        }
    }

    @Test
    void where_more_are_parked_than_single_claims_explain_it_stands_still_and_sends_to_doctor() {
        Generation generation = new Generations(narratives, database).first();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("""
                INSERT INTO projection_dead_letter (schema_name, position, sequence, stream, type, failure, attempts, parked_at)
                SELECT ?, n, 'occasion/talk', 'claim/' || n, 'ClaimRecorded', 'all fail', 1, now() FROM generate_series(1, ?) n
                """, generation.schema(), DeadLetters.MOST);
        RecordedEvent oneMore = recorded(twoTalksWithABadClaim());

        assertThatThrownBy(() -> new DeadLetters(generation, jdbc).park(oneMore, null))
                .hasMessage(
                        "1000 events could not be taken: the fault lies in the program, which stands still before position %d; kaoyi doctor lists them"
                                .formatted(oneMore.position()));
    }

    /** Such as an older copy of the ledger beside views that were not restored with it. */
    @Test
    void what_is_parked_and_the_log_does_not_have_is_told_with_how_to_mend_it() {
        narratives.dislikeClaim("bad");
        long bad = twoTalksWithABadClaim();
        try (Keeping process = following(1000);
                TestLedger older = new TestLedger();
                Keeping restored = new Keeping(narratives, database, older, 1000)) {
            assertThat(process.keeper.status().parked()).isEqualTo(2);
            assertThatThrownBy(restored.keeper::retryLetters)
                    .hasMessage(
                            "position %d is parked, and the log ends before it; fold narratives anew with kaoyi rebuild"
                                    .formatted(bad));
        }
    }

    private RecordedEvent recorded(long position) {
        EventReader reader = new EventReader(ledger.codec, ledger.log);
        return reader.at(position);
    }

    @Test
    void a_position_of_which_the_log_knows_nothing_is_told_with_how_to_mend_the_view() {
        twoTalksWithABadClaim();
        assertThatThrownBy(() -> recorded(999))
                .hasMessage(
                        "a view speaks of position 999, which the log does not have; fold it anew with kaoyi rebuild");
        assertThatThrownBy(() -> EventReader.of(Map.of(), 7)).hasMessageContaining("position 7");
    }

    @Test
    void only_what_rows_bring_about_parks_an_event() {
        assertThat(Failures.isOfTheEvent(new IllegalStateException("a case can not be found")))
                .isTrue();
        assertThat(Failures.isOfTheEvent(
                        new DataIntegrityViolationException("null", new SQLException("null", "23502"))))
                .isTrue();
        assertThat(Failures.isOfTheEvent(
                        new DataAccessResourceFailureException("gone", new SQLException("gone", "08006"))))
                .isFalse();
        assertThat(Failures.isOfTheEvent(
                        new DataAccessResourceFailureException("no table", new SQLException("no table", "42P01"))))
                .isFalse();
        assertThat(Failures.isOfTheEvent(new OutOfMemoryError())).isFalse();
    }

    /** @return the position of the bad claim */
    private long twoTalksWithABadClaim() {
        ledger.append(registered("C1", "Chinese"), occasion("talk", "1957-11-09"), occasion("visit", "1958-02-14"));
        ledger.append(whoQuestion("proposer"), person("mao", null), person("kim", null));
        ledger.append(says("good", "talk", "proposer", "C1", "mao"));
        long bad = ledger.append(says("bad", "talk", "proposer", "C1", "kim"));
        ledger.append(new ClaimRetracted(new ClaimId("bad"), new OccasionId("talk"), "misread"));
        ledger.append(says("v1", "visit", "proposer", "C1", "mao"));
        return bad;
    }

    private Keeping following(int batch) {
        Keeping process = new Keeping(narratives, database, ledger, batch);
        process.keeper.start();
        process.caughtUp();
        return process;
    }

    private static int toldOf(Keeping process, String occasion) {
        Integer told = process.read()
                .queryForObject("SELECT count(*) FROM narrative_claim WHERE occasion = ?", Integer.class, occasion);
        return told == null ? 0 : told;
    }

    private String digestOfASoundFold() {
        try (Keeping sound = new Keeping(new Narratives(), ProjectionDatabase.fresh(), ledger, 1000)) {
            sound.keeper.start();
            sound.caughtUp();
            return sound.digest();
        }
    }
}
