package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failureOf;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.LogUnavailable;
import org.postgresql.PGConnection;

class StandbyTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final LedgerDatabase database = LedgerDatabase.fresh();

    @Test
    void a_standby_refuses_and_says_when_to_ask_again_while_it_reads() {
        try (PostgresEventLog writer = database.open(CLOCK);
                PostgresEventLog standby = standby()) {
            writer.append(record("claim/K2", "by the writer")).join();
            assertThat(failureOf(standby.append(record("claim/K2", "by the standby"))))
                    .isInstanceOfSatisfying(LogUnavailable.class, refusal -> {
                        assertThat(refusal).hasMessageContaining("stands by");
                        assertThat(refusal.retryAfter().orElseThrow())
                                .as("not before the writer could count as gone")
                                .isBetween(Duration.ofSeconds(1), SILENCE.plusSeconds(1));
                        assertThat(refusal.outcomeUnknown()).isFalse();
                    });
            assertThat(wholeLog(standby)).extracting(Appends::words).containsExactly("by the writer");
        }
    }

    @Test
    void who_waits_for_the_answer_is_refused_while_it_stands_by_and_answered_once_it_writes() {
        PostgresEventLog writer = database.open(CLOCK);
        try (PostgresEventLog standby = standby()) {
            assertThatThrownBy(() -> standby.appendAndWait(record("claim/K2", "by the standby")))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("stands by");
            writer.close();
            await().until(standby::isWriting);
            assertThat(standby.appendAndWait(record("claim/K2", "by the standby"))
                            .first())
                    .isEqualTo(1);
        }
    }

    @Test
    void when_the_writer_lets_go_the_standby_goes_on_with_the_next_position() {
        PostgresEventLog writer = database.open(CLOCK);
        try (PostgresEventLog standby = standby()) {
            writer.append(record("claim/K2", "by the writer")).join();
            writer.close();
            assertThat(appendedByThen(standby, "by the standby").first()).isEqualTo(2);
        }
    }

    @Test
    void a_writer_frozen_in_the_midst_of_copying_does_not_keep_the_standby_out() throws Exception {
        try (Connection frozen = frozenWriter();
                PostgresEventLog standby = standby()) {
            assertThat(appendedByThen(standby, "by the standby").first()).isEqualTo(1);
        }
    }

    @Test
    void nor_one_that_takes_over_at_once() throws Exception {
        try (Connection frozen = frozenWriter();
                PostgresEventLog log = database.open(CLOCK)) {
            assertThat(log.append(record("claim/K2", "by the newer")).join().first())
                    .isEqualTo(1);
        }
    }

    /** As after a network that was cut in the midst of a batch: the server goes on waiting for the old connection. */
    @Test
    void nor_the_same_writer_that_comes_back_on_a_new_connection() throws Exception {
        try (PostgresEventLog log = database.open(CLOCK)) {
            database.terminateConnections();
            try (Connection frozen = frozenWriter()) {
                assertThat(log.append(record("claim/K2", "after all")).join().first())
                        .isEqualTo(1);
            }
        }
    }

    private Connection frozenWriter() throws SQLException {
        Connection frozen = database.source().getConnection();
        frozen.setAutoCommit(false);
        try (Statement statement = frozen.createStatement()) {
            statement.execute("SELECT 1 FROM ledger_head FOR NO KEY UPDATE");
        }
        frozen.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY ledger_event FROM STDIN");
        return frozen;
    }

    @Test
    void of_two_standbys_one_takes_over_and_the_other_goes_on_waiting() {
        PostgresEventLog writer = database.open(CLOCK);
        try (PostgresEventLog one = standby();
                PostgresEventLog other = standby()) {
            writer.close();
            await().until(() -> one.isWriting() != other.isWriting());
            long epoch = Long.parseLong(database.ask("SELECT epoch FROM ledger_head"));
            PostgresEventLog waiting = one.isWriting() ? other : one;
            PostgresEventLog writing = one.isWriting() ? one : other;
            writing.append(record("claim/K2", "by the first")).join();
            assertThat(failureOf(waiting.append(record("claim/K2", "by the second"))))
                    .hasMessageContaining("stands by");
            assertThat(epoch).as("nobody fenced anybody after the writer").isEqualTo(2);
        }
    }

    @Test
    void a_standby_that_wrote_and_was_fenced_stands_by_again() {
        try (PostgresEventLog standby = standby()) {
            appendedByThen(standby, "by the standby");
            PostgresEventLog newer = database.open(CLOCK);
            newer.append(record("claim/K2", "by the newer")).join();
            assertThat(failureOf(standby.append(record("claim/K2", "fenced")))).isInstanceOf(LogUnavailable.class);
            await().until(() -> failureOf(standby.append(record("claim/K2", "fenced")))
                    .getMessage()
                    .contains("stands by"));
            newer.close();
            appendedByThen(standby, "by the standby again");
            assertThat(wholeLog(standby))
                    .extracting(Appends::words)
                    .containsExactly("by the standby", "by the newer", "by the standby again");
        }
    }

    @Test
    void a_writer_that_was_overtaken_hears_of_it_without_being_asked_to_write() {
        try (PostgresEventLog older = database.open(CLOCK);
                PostgresEventLog newer = database.open(CLOCK)) {
            await().until(() -> !older.isWriting());
            assertThat(newer.isWriting()).isTrue();
        }
    }

    @Test
    void a_writer_is_gone_when_nothing_of_it_moves_for_long_enough_and_not_before() {
        PostgresEventLog writer = database.open(CLOCK);
        database.execute("CREATE RULE no_beats AS ON UPDATE TO ledger_tenure DO INSTEAD NOTHING");
        TenureWatch watch = new TenureWatch(database.source(), SILENCE);
        long start = System.nanoTime();
        assertThat(watch.vacantAfter(start)).isEmpty();
        assertThat(watch.vacantAfter(start + SILENCE.toNanos() - 1)).isEmpty();
        writer.append(record("claim/K2", "a sign of life")).join();
        assertThat(watch.vacantAfter(start + SILENCE.toNanos())).isEmpty();
        assertThat(watch.vacantAfter(start + 2 * SILENCE.toNanos())).hasValue(1);
        writer.close();
    }

    /** Whoever altered the tables that far is to be told by verification, and not answered by a second writer. */
    @Test
    void where_the_rows_that_tell_of_a_writer_are_gone_none_is_taken_for_gone() {
        database.execute("DELETE FROM ledger_tenure");
        TenureWatch watch = new TenureWatch(database.source(), SILENCE);
        long start = System.nanoTime();
        assertThat(watch.vacantAfter(start)).isEmpty();
        assertThat(watch.vacantAfter(start + 2 * SILENCE.toNanos())).isEmpty();
    }

    @Test
    void the_longer_a_writer_is_silent_the_sooner_it_is_worth_asking_again() {
        PostgresEventLog writer = database.open(CLOCK);
        database.execute("CREATE RULE no_beats AS ON UPDATE TO ledger_tenure DO INSTEAD NOTHING");
        TenureWatch watch = new TenureWatch(database.source(), SILENCE);
        long start = System.nanoTime();
        watch.vacantAfter(start);
        assertThat(watch.untilVacant(start)).isEqualTo(SILENCE);
        assertThat(watch.untilVacant(start + SILENCE.toNanos() / 2)).isEqualTo(SILENCE.dividedBy(2));
        assertThat(watch.untilVacant(start + 2 * SILENCE.toNanos())).isZero();
        writer.close();
    }

    @Test
    void where_nobody_writes_it_writes_from_the_beginning() {
        try (PostgresEventLog first = standby()) {
            assertThat(first.isWriting()).isTrue();
            assertThat(first.append(record("claim/K2", "at once")).join().first())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_standby_that_finds_a_damaged_head_goes_on_standing_by() {
        database.open(CLOCK).close();
        String sound = database.ask("SELECT encode(frontier, 'hex') FROM ledger_head");
        String epoch = database.ask("SELECT epoch FROM ledger_head");
        database.execute("UPDATE ledger_head SET frontier = decode('00', 'hex')");
        try (PostgresEventLog standby = standby()) {
            assertThat(standby.isWriting()).isFalse();
            assertThat(database.ask("SELECT epoch FROM ledger_head"))
                    .as("nothing was taken")
                    .isEqualTo(epoch);
            database.execute("UPDATE ledger_head SET frontier = decode('" + sound + "', 'hex')");
            assertThat(appendedByThen(standby, "by the standby").first()).isEqualTo(1);
        }
    }

    private PostgresEventLog standby() {
        return PostgresEventLog.open(
                database.source(), database.source(), CLOCK, SequencerLimits.DEFAULT, OpenMode.WAIT_AS_STANDBY);
    }

    private static Appended appendedByThen(PostgresEventLog log, String words) {
        return await().until(
                        () -> Optional.ofNullable(log.append(record("claim/K2", words))
                                .exceptionally(refused -> null)
                                .join()),
                        Optional::isPresent)
                .orElseThrow();
    }
}
