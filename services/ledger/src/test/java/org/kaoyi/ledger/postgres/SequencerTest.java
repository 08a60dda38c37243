package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.begin;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LedgerDamaged;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

@Isolated("it looks for threads that are left behind, which others have as well")
@OnEveryPostgres
class SequencerTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final LedgerDatabase database;

    SequencerTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @Test
    void in_a_batch_the_append_that_does_not_fit_fails_alone() throws Exception {
        try (PostgresEventLog log = database.open(CLOCK)) {
            CompletableFuture<Appended> first;
            CompletableFuture<Appended> begun;
            CompletableFuture<Appended> begunAgain;
            CompletableFuture<Appended> goneOn;
            try (HeldHead head = new HeldHead(database)) {
                first = log.append(record("claim/K1", "holds the batch open"));
                head.awaitWaitingSequencer();
                begun = log.append(begin("claim/K2", "apologised"));
                begunAgain = log.append(begin("claim/K2", "did not"));
                goneOn = log.append(anAppend()
                        .expecting("claim/K2", 0)
                        .of("claim/K2", "and was thanked")
                        .build());
            }
            assertThat(first.join().first()).isEqualTo(1);
            assertThat(begun.join().first()).isEqualTo(2);
            assertThat(goneOn.join().first()).isEqualTo(3);
            failure(begunAgain).isInstanceOf(ExpectationFailed.class);
            assertThat(wholeLog(log))
                    .extracting(Appends::words)
                    .containsExactly("holds the batch open", "apologised", "and was thanked");
        }
    }

    @Test
    void in_a_batch_the_append_that_the_database_refuses_fails_alone() throws Exception {
        database.execute("ALTER TABLE ledger_event ADD CHECK (stream <> 'claim/forbidden')");
        try (PostgresEventLog log = database.open(CLOCK)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldHead head = new HeldHead(database)) {
                log.append(record("claim/K1", "holds the batch open"));
                head.awaitWaitingSequencer();
                answers = List.of(
                        log.append(record("claim/K2", "fine")),
                        log.append(record("claim/forbidden", "not so")),
                        log.append(record("claim/K3", "fine too")));
            }
            answers.get(0).join();
            answers.get(2).join();
            failure(answers.get(1))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class,
                            refusal -> assertThat(refusal.outcomeUnknown()).isFalse());
            assertThat(wholeLog(log))
                    .extracting(Appends::words)
                    .containsExactly("holds the batch open", "fine", "fine too");
        }
    }

    @Test
    void the_older_of_two_sequencers_is_fenced_and_steps_down() {
        try (PostgresEventLog older = database.open(CLOCK)) {
            older.append(record("claim/K1", "by the older")).join();
            try (PostgresEventLog newer = database.open(CLOCK)) {
                failure(older.append(record("claim/K1", "by the older, too late")))
                        .isInstanceOf(LogUnavailable.class)
                        .hasMessageContaining("taken this ledger over");
                newer.append(record("claim/K1", "by the newer")).join();
                database.terminateConnections();
                failure(older.append(record("claim/K1", "again too late"))).isInstanceOf(LogUnavailable.class);
                newer.append(record("claim/K1", "by the newer still")).join();

                assertThat(wholeLog(newer))
                        .extracting(Appends::words)
                        .containsExactly("by the older", "by the newer", "by the newer still");
            }
        }
    }

    /** What the older one remembers of the stream is stale: its refusal would send the caller away from an entry that fits. */
    @Test
    void a_deposed_sequencer_refuses_nothing_by_what_it_remembers() {
        try (PostgresEventLog older = database.open(CLOCK)) {
            older.append(record("claim/K1", "by the older")).join();
            try (PostgresEventLog newer = database.open(CLOCK)) {
                newer.append(record("claim/K1", "by the newer")).join();
                Append fitting = anAppend()
                        .expecting("claim/K1", 1)
                        .of("claim/K1", "third")
                        .build();
                failure(older.append(fitting))
                        .isInstanceOf(LogUnavailable.class)
                        .hasMessageContaining("taken this ledger over");
                assertThat(newer.append(fitting).join().first()).isEqualTo(3);
            }
        }
    }

    @Test
    void a_sequencer_that_lost_its_connection_while_another_took_over_is_fenced() {
        try (PostgresEventLog older = database.open(CLOCK)) {
            PostgresEventLog newer = database.open(CLOCK);
            newer.append(record("claim/K1", "by the newer")).join();
            newer.close();
            database.terminateConnections();

            failure(older.append(record("claim/K1", "too late"))).isInstanceOf(LogUnavailable.class);
            assertThat(wholeLog(older)).extracting(Appends::words).containsExactly("by the newer");
        }
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
            FutureTask<Appended> answer = new FutureTask<>(() -> log.appendAndWait(record("claim/K2", "apologised")));
            Thread.ofVirtual().start(answer).join();
            assertThat(answer.get()).isEqualTo(new Appended(1, 1, false));
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

    private static AbstractThrowableAssert<?, ?> failure(CompletableFuture<Appended> answer) {
        return assertThat(failureOf(answer));
    }

    private static Throwable failureOf(CompletableFuture<Appended> answer) {
        return answer.handle((stored, failure) -> failure).join();
    }
}
