package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.catalogue.Catalogue;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.PickyProjection;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;
import org.springframework.jdbc.core.JdbcTemplate;

/** Given rows that people read, what they see while and after the rows are folded anew. */
class RebuildTest {
    /** Rows and position by one statement: they must belong together whatever happens meanwhile. */
    private static final String CLAIMS_AND_POSITION = """
            SELECT (SELECT count(*) FROM catalogue_claim), (SELECT position FROM projection_progress WHERE projection = 'catalogue')
            """;

    /** Before the first claim stand a source, an occasion and a question; each later event is a claim. */
    private static final int REFERENCES = 3;

    private static final int READERS = 3;
    private static final int REBUILDS = 3;

    private final TestLedger ledger = new TestLedger();
    private final DataSource database = ProjectionDatabase.fresh();

    @BeforeEach
    void record() {
        ledger.append(
                Given.registered("C1", "Chinese"), Given.occasion("talk", "1957-11-09"), Given.whoQuestion("who"));
        claims(0, 500);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void no_reader_sees_a_part_of_the_rows_while_others_record_and_nothing_is_lost() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (Keeping process = new Keeping(new Catalogue(), database, ledger, 100);
                ExecutorService people = Executors.newFixedThreadPool(READERS + 1)) {
            process.keeper.start();
            process.caughtUp();
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(people.submit(() -> looksUntil(done, process.read())));
            }
            Future<Integer> recorder = people.submit(() -> recordsUntil(done, process));
            Rebuilder rebuilder = new Rebuilder();
            try {
                for (int rebuild = 0; rebuild < REBUILDS; rebuild++) {
                    Rebuilt rebuilt = rebuilder.rebuild(process.keeper);
                    assertThat(rebuilt.comparison()).isNotNull();
                    assertThat(rebuilt.comparison().same()).isTrue();
                }
            } finally {
                done.set(true);
            }
            assertThat(recorder.get(TestLedger.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .isPositive();
            for (Future<Integer> reader : readers) {
                assertThat(reader.get(TestLedger.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                        .isPositive();
            }
            process.caughtUp();
            assertThat(process.digest()).isEqualTo(digestOfAFirstFold());
        }
    }

    @Test
    void one_can_go_back_to_the_rows_of_before_and_drop_them() {
        try (Keeping process = new Keeping(new Catalogue(), database, ledger, 100)) {
            process.keeper.start();
            process.caughtUp();
            Rebuilder rebuilder = new Rebuilder();
            assertThat(rebuilder.goBack(process.keeper))
                    .as("nothing is kept yet")
                    .isEmpty();
            rebuilder.rebuild(process.keeper);
            claims(500, 20);
            process.caughtUp();

            assertThat(rebuilder.goBack(process.keeper)).isPresent();
            process.caughtUp();
            assertThat(process.digest()).isEqualTo(digestOfAFirstFold());

            assertThat(process.keeper.status().former()).isTrue();
            assertThat(process.keeper.dropFormer()).isTrue();
            assertThat(process.keeper.status().former()).isFalse();
            assertThat(process.digest()).isEqualTo(digestOfAFirstFold());
        }
    }

    @Test
    void another_version_of_the_fold_is_built_beside_the_rows_that_are_read_and_an_earlier_one_taken_up_again() {
        try (Keeping before = new Keeping(new PickyProjection(new Narratives(), 1), database, ledger, 100)) {
            before.keeper.start();
            before.caughtUp();
        }
        long readable = ledger.log.head().position();
        claims(500, 10);
        try (Keeping after = new Keeping(new PickyProjection(new Narratives(), 2), database, ledger, 100)) {
            assertThat(after.keeper.start())
                    .as("rows of another version are not gone on with")
                    .isFalse();
            assertThat(after.keeper.position()).as("they are read meanwhile").isEqualTo(readable);
            assertThat(told(after)).isEqualTo(500);

            new Rebuilder().renew(after.keeper);
            after.caughtUp();
            assertThat(told(after)).isEqualTo(510);
            assertThat(after.keeper.status().foldVersion()).isEqualTo(2);
            assertThatThrownBy(() -> new Rebuilder().goBack(after.keeper))
                    .as("the rows of before are of a program that is not this one")
                    .hasMessageContaining("the rows of narratives that are kept were made by version 1 of its fold")
                    .hasMessageContaining("start the program that has it");
        }
        try (Keeping back = new Keeping(new PickyProjection(new Narratives(), 1), database, ledger, 100)) {
            assertThat(back.keeper.start()).isFalse();
            new Rebuilder().renew(back.keeper);
            back.caughtUp();
            assertThat(back.keeper.status().foldVersion()).isEqualTo(1);
            assertThat(told(back)).isEqualTo(510);
        }
    }

    @Test
    void a_second_process_follows_the_switch() {
        try (Keeping one = new Keeping(new Catalogue(), database, ledger, 100);
                Keeping other = new Keeping(new Catalogue(), database, ledger, 100)) {
            one.keeper.start();
            one.caughtUp();
            other.keeper.start();
            new Rebuilder().rebuild(one.keeper);
            one.close();
            claims(500, 20);
            Awaitility.await().until(() -> {
                other.keeper.reconcile();
                return other.keeper.position() == ledger.log.head().position();
            });
            assertThat(other.digest()).isEqualTo(digestOfAFirstFold());
        }
    }

    private void claims(int from, int count) {
        for (int number = from; number < from + count; number++) {
            ledger.append(Given.says("c" + number, "talk", "who", "C1", "mao"));
        }
    }

    /** As fast as the view that is read follows, so that the new rows have a moving mark to reach and can reach it. */
    private int recordsUntil(AtomicBoolean done, Keeping process) throws InterruptedException {
        int number = 0;
        while (!done.get() || number == 0) {
            long position = ledger.append(Given.says("live" + number++, "talk", "who", "C1", "mao"));
            process.keeper.await(position, TestLedger.PATIENCE_MILLIS);
        }
        return number;
    }

    private static int looksUntil(AtomicBoolean done, JdbcTemplate read) {
        int looked = 0;
        long before = 0;
        while (!done.get() || looked == 0) {
            long[] seen = read.queryForObject(
                    CLAIMS_AND_POSITION, (row, number) -> new long[] {row.getLong(1), row.getLong(2)});
            assertThat(seen).isNotNull();
            assertThat(seen[0]).as("all claims up to the position").isEqualTo(seen[1] - REFERENCES);
            assertThat(seen[1]).as("nobody is taken back in time").isGreaterThanOrEqualTo(before);
            before = seen[1];
            looked++;
        }
        return looked;
    }

    private static int told(Keeping process) {
        Integer told = process.read().queryForObject("SELECT count(*) FROM narrative_claim", Integer.class);
        return told == null ? 0 : told;
    }

    private String digestOfAFirstFold() {
        try (Keeping first = new Keeping(new Catalogue(), ProjectionDatabase.fresh(), ledger, 1000)) {
            first.keeper.start();
            first.caughtUp();
            return first.digest();
        }
    }
}
