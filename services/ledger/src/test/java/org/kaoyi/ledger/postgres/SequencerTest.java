package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.begin;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

/** Appends of a batch stand or fail each for itself, and of two sequencers the older is fenced. */
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

    @Test
    void of_an_entry_of_several_events_by_the_older_nothing_is_stored() {
        try (PostgresEventLog older = database.open(CLOCK);
                PostgresEventLog newer = database.open(CLOCK)) {
            Append several =
                    anAppend().of("claim/K1", "one").of("claim/K2", "two").build();
            failure(older.append(several))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("taken this ledger over");
            assertThat(wholeLog(newer)).isEmpty();
            assertThat(newer.append(several).join()).isEqualTo(new Appended(1, 2, false));
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
}
