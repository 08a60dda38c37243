package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.time.Clock;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

/** What becomes of an entry when the answer of its commit is lost, or the sequencer itself fails over it. */
@OnEveryPostgres
class LostAnswersTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final LedgerDatabase database;

    LostAnswersTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @ParameterizedTest
    @EnumSource(LossyCommits.Loss.class)
    void a_commit_of_several_events_whose_answer_is_lost_is_looked_up_and_stands_once(LossyCommits.Loss loss) {
        Append append = anAppend()
                .expecting("claim/K2", 0)
                .of("claim/K2", "apologised")
                .of("claim/K3", "was thanked")
                .build();
        assertStandsOnce(loss, append, "before", "apologised", "was thanked", "after");
    }

    @ParameterizedTest
    @EnumSource(LossyCommits.Loss.class)
    void a_single_entry_whose_answer_is_lost_is_looked_up_and_stands_once(LossyCommits.Loss loss) {
        assertStandsOnce(loss, record("claim/K2", "apologised"), "before", "apologised", "after");
    }

    @ParameterizedTest
    @EnumSource(LossyCommits.Loss.class)
    void an_entry_whose_caller_is_interrupted_while_its_answer_is_lost_stands_once(LossyCommits.Loss loss)
            throws Exception {
        LossyCommits lossy = new LossyCommits(database.source());
        try (PostgresEventLog log = PostgresEventLog.open(lossy.source(), database.source(), CLOCK)) {
            lossy.loseNext(loss, () -> Thread.currentThread().interrupt());
            AtomicBoolean interrupted = new AtomicBoolean();
            FutureTask<Appended> answer = new FutureTask<>(() -> {
                Appended appended = log.appendAndWait(record("claim/K2", "apologised"));
                interrupted.set(Thread.interrupted());
                return appended;
            });
            Thread.ofVirtual().start(answer).join();
            assertThat(answer.get()).isEqualTo(new Appended(1, 1, false));
            assertThat(interrupted.get())
                    .as("who was interrupted goes on being it")
                    .isEqualTo(loss != LossyCommits.Loss.NONE);
            assertThat(log.appendAndWait(record("claim/K2", "after")).first()).isEqualTo(2);
            assertThat(wholeLog(log)).extracting(Appends::words).containsExactly("apologised", "after");
        }
    }

    private void assertStandsOnce(LossyCommits.Loss loss, Append append, String... words) {
        LossyCommits lossy = new LossyCommits(database.source());
        try (PostgresEventLog log = PostgresEventLog.open(lossy.source(), database.source(), CLOCK)) {
            log.append(record("claim/K2", "before")).join();
            lossy.loseNext(loss);
            assertThat(log.append(append).join())
                    .isEqualTo(new Appended(2, 1 + append.events().size(), false));
            assertThat(log.append(record("claim/K2", "after")).join().first()).isEqualTo(words.length);
            assertThat(wholeLog(log)).extracting(Appends::words).containsExactly(words);
        }
    }

    @Test
    void an_error_before_a_commit_is_answered_and_the_next_entry_is_durable() {
        LossyCommits lossy = new LossyCommits(database.source());
        try (PostgresEventLog log = PostgresEventLog.open(lossy.source(), database.source(), CLOCK)) {
            lossy.failBeforeNext();
            Append several =
                    anAppend().of("claim/K2", "one").of("claim/K2", "two").build();
            assertThatThrownBy(() -> log.appendAndWait(several)).isInstanceOf(NoClassDefFoundError.class);
            assertThat(log.appendAndWait(record("claim/K2", "after")).first()).isEqualTo(1);
            assertThat(database.ask("SELECT position FROM ledger_head")).isEqualTo("1");
        }
    }

    @Test
    void an_error_that_ends_the_sequencer_leaves_nobody_waiting_and_lets_go_of_the_tenure() throws Exception {
        LossyCommits lossy = new LossyCommits(database.source());
        try (PostgresEventLog log = PostgresEventLog.open(lossy.source(), database.source(), CLOCK)) {
            lossy.failBeforeNext();
            Append several =
                    anAppend().of("claim/K2", "one").of("claim/K2", "two").build();
            failure(log.append(several)).isInstanceOf(LogUnavailable.class);
            await().dontCatchUncaughtExceptions().until(() -> !log.isWriting());
            failure(log.append(record("claim/K2", "after"))).isInstanceOf(LogUnavailable.class);
            assertThat(database.ask("SELECT holder FROM ledger_tenure")).isEmpty();
            assertThat(wholeLog(log)).isEmpty();
        }
    }

    /** The statement was sent and not yet read by the server when its connection went: what it finds later is another epoch. */
    @Test
    void what_an_old_connection_brings_late_is_not_stored() throws Exception {
        try (PostgresEventLog log = database.open(CLOCK)) {
            log.append(record("claim/K2", "before")).join();
            String late = "UPDATE ledger_head SET position = position + 1 WHERE epoch = "
                    + database.ask("SELECT epoch FROM ledger_head");
            database.terminateConnections();
            log.append(record("claim/K2", "after")).join();
            database.execute(late);
            assertThat(wholeLog(log)).extracting(Appends::words).containsExactly("before", "after");
            assertThat(database.ask("SELECT position FROM ledger_head")).isEqualTo("2");
        }
    }
}
