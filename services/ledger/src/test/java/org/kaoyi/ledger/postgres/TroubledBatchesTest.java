package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;
import static org.kaoyi.ledger.postgres.SmallBatches.FULL;
import static org.kaoyi.ledger.postgres.SmallBatches.three;
import static org.kaoyi.ledger.postgres.SmallBatches.two;
import static org.kaoyi.ledger.postgres.SmallBatches.words;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

/** Whatever breaks while several batches are under way: each stands once and in order or not at all, and every caller is answered. */
@OnEveryPostgres
class TroubledBatchesTest {
    private final LedgerDatabase database;

    TroubledBatchesTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @ParameterizedTest
    @EnumSource(LossyCommits.Loss.class)
    void when_the_first_answer_of_several_is_lost_each_batch_stands_once_and_in_order(LossyCommits.Loss loss)
            throws Exception {
        LossyCommits lossy = new LossyCommits(database.source());
        try (PostgresEventLog log = SmallBatches.open(lossy.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = three(log);
                first.awaitWaiting(2);
                lossy.loseNext(loss);
            }
            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .containsExactly(new Appended(1, 2, false), new Appended(3, 4, false), new Appended(5, 6, false));
            log.append(record("claim/d", "after")).join();
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2", "c1", "c2", "after");
        }
    }

    @Test
    void when_all_connections_are_cut_each_batch_stands_once_and_in_order() throws Exception {
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = three(log);
                first.awaitWaiting(2);
                database.terminateConnections();
            }
            answers.forEach(CompletableFuture::join);
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2", "c1", "c2");
        }
    }

    @Test
    void when_another_takes_over_nothing_of_what_is_under_way_is_stored() throws Exception {
        try (PostgresEventLog older = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = three(older);
                first.awaitWaiting(2);
                database.execute("UPDATE ledger_head SET epoch = epoch + 1, holder = 'another'");
            }
            assertThat(answers)
                    .allSatisfy(answer -> failure(answer)
                            .isInstanceOf(LogUnavailable.class)
                            .hasMessageContaining("taken this ledger over"));
            assertThat(wholeLog(older)).isEmpty();
        }
    }

    @Test
    void whoever_takes_over_ends_those_who_have_rows_under_way_and_wait_for_their_client() throws Exception {
        try (HeldPosition frozen = new HeldPosition(database, 1);
                PostgresEventLog newer = database.open(Clock.systemUTC())) {
            assertThat(newer.append(two("n")).join()).isEqualTo(new Appended(1, 2, false));
            assertThat(frozen.isEnded()).isTrue();
        }
    }

    /** It was busy when the log was taken over and froze after that: found out when its rows are waited for in vain. */
    @Test
    void one_that_freezes_later_is_ended_when_its_rows_are_in_the_way() throws Exception {
        try (PostgresEventLog newer = database.open(Clock.systemUTC());
                HeldPosition frozen = new HeldPosition(database, 1)) {
            assertThat(newer.append(two("n")).join()).isEqualTo(new Appended(1, 2, false));
            assertThat(frozen.isEnded()).isTrue();
        }
    }

    @Test
    void one_that_froze_in_the_way_of_a_full_batch_is_ended_as_soon_as_that_has_waited_in_vain() throws Exception {
        BrokenBatches counted = new BrokenBatches(database.source());
        try (PostgresEventLog newer = SmallBatches.open(counted.source(), database, FULL);
                HeldPosition frozen = new HeldPosition(database, 1)) {
            assertThat(newer.append(two("n")).join()).isEqualTo(new Appended(1, 2, false));
            assertThat(frozen.isEnded()).isTrue();
            assertThat(counted.copied()).as("once in vain, and once behind him").isEqualTo(2);
        }
    }

    @Test
    void an_error_in_one_leaves_nobody_waiting() throws Exception {
        LossyCommits lossy = new LossyCommits(database.source());
        try (PostgresEventLog log = SmallBatches.open(lossy.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers =
                        List.of(log.append(two("a")), log.append(two("b")), log.append(two("c")), log.append(two("d")));
                first.awaitWaiting(2);
                lossy.failBeforeNext();
            }
            assertThat(answers).allSatisfy(answer -> failure(answer).isInstanceOf(LogUnavailable.class));
            await().dontCatchUncaughtExceptions().until(() -> !log.isWriting());
            assertThat(wholeLog(log)).isEmpty();
        }
    }

    @Test
    void where_no_connection_is_to_be_had_beside_the_writers_all_is_written_by_that() throws Exception {
        FickleConnections few = new FickleConnections(database.source());
        try (PostgresEventLog log = SmallBatches.open(few.source(), database, FULL)) {
            log.append(record("claim/a", "before")).join();
            few.giveNoMore();
            List<CompletableFuture<Appended>> answers = List.of(log.append(two("b")), log.append(two("c")));
            answers.forEach(CompletableFuture::join);
            assertThat(words(log)).containsExactly("before", "b1", "b2", "c1", "c2");
        }
    }

    @Test
    void a_server_at_its_limit_is_not_asked_for_a_connection_before_each_batch() throws Exception {
        FickleConnections few = new FickleConnections(database.source());
        try (PostgresEventLog log = SmallBatches.open(few.source(), database, FULL)) {
            log.append(record("claim/a", "before")).join();
            few.giveNoMore();
            for (int i = 0; i < 60; i++) {
                log.append(two("s" + i)).join();
            }
            assertThat(few.refusedToSequencer()).isEqualTo(1);
            for (int i = 60; i < 70; i++) {
                log.append(two("s" + i)).join();
            }
            assertThat(few.refusedToSequencer())
                    .as("it may have connections again")
                    .isEqualTo(2);
            few.giveAgain();
            for (int i = 70; i < 140; i++) {
                log.append(two("s" + i)).join();
            }
            assertThat(few.openedBySequencer()).as("of those that it has again").isEqualTo(1);
        }
    }

    /** Connections that were opened while the server let nobody write are not kept for the next batch. */
    @Test
    void a_connection_that_may_not_write_is_given_up() throws Exception {
        FickleConnections fickle = new FickleConnections(database.source());
        try (PostgresEventLog log = SmallBatches.open(fickle.source(), database, FULL)) {
            fickle.letNewOnesOnlyRead(true);
            log.append(two("a")).join();
            fickle.letNewOnesOnlyRead(false);
            log.append(two("b")).join();
            int opened = fickle.opened();
            log.append(two("c")).join();
            log.append(two("d")).join();

            assertThat(fickle.opened()).isEqualTo(opened);
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2");
        }
    }

    @Test
    void a_connection_that_can_not_even_be_closed_leaves_nobody_waiting() throws Exception {
        FickleConnections fickle = new FickleConnections(database.source());
        try (PostgresEventLog log = SmallBatches.open(fickle.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = three(log);
                first.awaitWaiting(2);
                fickle.failToClose();
                database.terminateConnections();
            }
            answers.forEach(CompletableFuture::join);
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2", "c1", "c2");
        }
    }

    @Test
    void whoever_appends_when_he_is_answered_writes_behind_what_is_under_way() throws Exception {
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            CompletableFuture<Appended> nested;
            List<CompletableFuture<Appended>> others;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                nested = log.append(two("a")).thenApply(stored -> log.appendAndWait(record("claim/n", "nested")));
                others = List.of(log.append(two("b")), log.append(two("c")));
                first.awaitWaiting(2);
            }
            assertThat(nested.join()).isEqualTo(new Appended(7, 7, false));
            others.forEach(CompletableFuture::join);
            log.append(two("d")).join();
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2", "c1", "c2", "nested", "d1", "d2");
        }
    }

    @Test
    void closing_while_the_database_hangs_takes_nothing_more_from_the_queue() throws Exception {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        Sequencer sequencer = new Sequencer(
                database.source(), Clock.systemUTC(), SmallBatches.limits(FULL), BatchWriter.TAKE_OVER, () -> {});
        try (HeldPosition first = new HeldPosition(database, 1)) {
            for (int i = 0; i < 40; i++) {
                answers.add(sequencer.append(two("s" + i)));
            }
            first.awaitWaiting(2);
            sequencer.close(Duration.ofMillis(1));
        }
        sequencer.awaitEnd();
        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(answers.stream().filter(answer -> FailedAppends.failureOf(answer) == null))
                .as("stored, of those that were under way")
                .hasSizeBetween(1, 4);
    }
}
