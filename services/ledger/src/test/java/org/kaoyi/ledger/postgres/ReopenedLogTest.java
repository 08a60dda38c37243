package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.begin;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LedgerDamaged;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

/** A log that is opened again goes on where it was, and one that contradicts itself is not opened. */
@Isolated("it looks for threads that are left behind, which others have as well")
@OnEveryPostgres
class ReopenedLogTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final LedgerDatabase database;

    ReopenedLogTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @Test
    void a_stream_that_is_begun_though_it_exists_is_refused_also_by_a_log_that_has_not_seen_it() {
        try (PostgresEventLog log = database.open(CLOCK)) {
            log.append(begin("claim/K2", "apologised")).join();
        }
        try (PostgresEventLog log = database.open(CLOCK)) {
            Append both = anAppend()
                    .expecting("claim/K2", Expectation.NO_STREAM)
                    .expecting("claim/K3", Expectation.NO_STREAM)
                    .of("claim/K3", "was thanked")
                    .of("claim/K2", "again")
                    .build();
            failure(log.append(begin("claim/K2", "did not"))).isInstanceOf(ExpectationFailed.class);
            failure(log.append(both)).isInstanceOf(ExpectationFailed.class);
            assertThat(log.append(begin("claim/K3", "was thanked")).join().first())
                    .isEqualTo(2);
            assertThat(wholeLog(log)).extracting(Appends::words).containsExactly("apologised", "was thanked");
        }
    }

    @Test
    void expectations_that_contradict_each_other_are_refused_with_the_version_that_there_is() {
        try (PostgresEventLog log = database.open(CLOCK)) {
            log.append(begin("claim/K2", "apologised")).join();
        }
        try (PostgresEventLog log = database.open(CLOCK)) {
            Append contradicting = anAppend()
                    .expecting("claim/K2", Expectation.NO_STREAM)
                    .expecting("claim/K2", 1)
                    .of("claim/K2", "again")
                    .build();
            failure(log.append(contradicting))
                    .isInstanceOfSatisfying(
                            ExpectationFailed.class,
                            refusal -> assertThat(refusal.actual()).isZero());
        }
    }

    @Test
    void a_request_that_comes_again_beside_new_entries_is_answered_from_the_first() {
        Append request = anAppend()
                .expecting("claim/K2", Expectation.NO_STREAM)
                .of("claim/K2", "apologised")
                .withRequestKey("request-1")
                .build();
        try (PostgresEventLog log = database.open(CLOCK)) {
            log.append(request).join();
        }
        try (PostgresEventLog log = database.open(CLOCK)) {
            assertThat(log.append(request).join()).isEqualTo(new Appended(1, 1, true));
            assertThat(wholeLog(log)).hasSize(1);
        }
    }

    @Test
    void a_log_opened_again_goes_on_with_its_positions_its_tree_and_its_requests() {
        Append request = anAppend()
                .of("claim/K2", "apologised")
                .withRequestKey("request-1")
                .build();
        try (PostgresEventLog log = database.open(CLOCK)) {
            log.append(request).join();
            log.append(record("claim/K2", "thanked")).join();
        }
        try (PostgresEventLog log = database.open(CLOCK)) {
            assertThat(log.append(request).join()).isEqualTo(new Appended(1, 1, true));
            Append stale =
                    anAppend().expecting("claim/K2", 0).of("claim/K2", "stale").build();
            failure(log.append(stale)).isInstanceOf(ExpectationFailed.class);
            log.append(record("claim/K2", "went home")).join();
            assertThat(wholeLog(log)).extracting(LoggedEvent::version).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void a_ledger_whose_head_contradicts_its_events_is_not_opened() {
        try (PostgresEventLog log = database.open(CLOCK)) {
            log.append(record("claim/K2", "apologised")).join();
        }
        for (String damage : List.of(
                "UPDATE ledger_head SET root = sha256('forged')",
                "UPDATE ledger_head SET frontier = decode('00', 'hex')")) {
            database.execute(damage);
            assertThatThrownBy(() -> database.open(CLOCK)).isInstanceOf(LedgerDamaged.class);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .as("nobody is left to ring for a log that was not opened")
                .filteredOn(thread -> thread.getName().equals("ledger-notifier"))
                .allSatisfy(thread -> await().until(() -> !thread.isAlive()));
    }

    /** The living server's head was moved under it, and an import is started: that one ends, and the server is not deposed. */
    @Test
    void who_finds_a_damaged_ledger_deposes_nobody() {
        try (PostgresEventLog living = database.open(CLOCK)) {
            living.append(record("claim/K2", "apologised")).join();
            String epoch = database.ask("SELECT epoch FROM ledger_head");
            database.execute(
                    "ALTER TABLE ledger_event DISABLE TRIGGER ALL; DELETE FROM ledger_event WHERE position = 1");

            assertThatThrownBy(() -> database.open(CLOCK))
                    .isInstanceOf(LedgerDamaged.class)
                    .hasMessageContaining("ends at 1, and ledger_event ends at 0");
            assertThat(database.ask("SELECT epoch FROM ledger_head")).isEqualTo(epoch);
            assertThat(living.isWriting()).isTrue();
        }
    }
}
