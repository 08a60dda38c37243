package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.SmallBatches.FULL;
import static org.kaoyi.ledger.postgres.SmallBatches.three;
import static org.kaoyi.ledger.postgres.SmallBatches.two;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.RunsBesideOthers;

/** Full batches take connections of their own, no more than are of use, and leave none behind. */
@RunsBesideOthers
class ConnectionsOfBatchesTest {
    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final FickleConnections connections = new FickleConnections(database.source());

    @AfterEach
    void nothingIsLeftOpen() {
        await().untilAsserted(() -> assertThat(connections.open()).isZero());
    }

    @Test
    void a_single_entry_takes_none() {
        try (PostgresEventLog log = open()) {
            for (int i = 0; i < 5; i++) {
                log.append(record("claim/a", "entry " + i)).join();
            }
            assertThat(connections.openedBySequencer()).isZero();
        }
    }

    @Test
    void as_many_are_taken_as_batches_may_be_under_way_and_serve_again() throws Exception {
        try (PostgresEventLog log = open()) {
            List<CompletableFuture<Appended>> answers = new ArrayList<>();
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers.addAll(three(log));
                first.awaitWaiting(2);
                answers.add(log.append(two("d")));
                answers.add(log.append(two("e")));
            }
            answers.forEach(CompletableFuture::join);
            log.append(two("f")).join();

            assertThat(connections.openedBySequencer()).isEqualTo(3);
        }
    }

    @Test
    void a_log_that_may_have_only_one_under_way_takes_none() {
        try (PostgresEventLog log = PostgresEventLog.open(
                connections.source(),
                database.source(),
                Clock.systemUTC(),
                SmallBatches.limits(FULL, 1),
                OpenMode.TAKE_OVER)) {
            three(log).forEach(CompletableFuture::join);

            assertThat(connections.openedBySequencer()).isZero();
        }
    }

    @Test
    void a_full_batch_that_comes_while_another_waits_is_begun_beside_it() throws Exception {
        try (PostgresEventLog log = open()) {
            CompletableFuture<Appended> later;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                log.append(two("a"));
                first.awaitWaiting(0);
                later = log.append(two("b"));
                first.awaitWaiting(1);
            }
            assertThat(later.join()).isEqualTo(new Appended(3, 4, false));
        }
    }

    /** What batches beside others have written is remembered of so many streams, and the database does not know it yet. */
    @Test
    void a_batch_of_too_many_streams_is_written_without_one() {
        try (PostgresEventLog log = open()) {
            log.append(ofStreams("many", StreamHeads.STREAMS_BESIDE_MAX + 1)).join();
            assertThat(connections.openedBySequencer()).isZero();

            log.append(ofStreams("fewer", StreamHeads.STREAMS_BESIDE_MAX)).join();
            assertThat(connections.openedBySequencer()).isEqualTo(1);
        }
    }

    @Test
    void the_connection_of_a_batch_that_brings_nothing_new_serves_the_next() {
        Append request = anAppend()
                .withRequestKey("once")
                .of("claim/r", "asked")
                .of("claim/r", "for")
                .build();
        try (PostgresEventLog log = open()) {
            log.append(request).join();
            assertThat(log.append(request).join()).isEqualTo(new Appended(1, 2, true));
            log.append(two("b")).join();

            assertThat(connections.openedBySequencer()).isEqualTo(1);
        }
    }

    @Test
    void when_all_are_cut_while_nobody_uses_them_batches_are_soon_side_by_side_again() throws Exception {
        try (PostgresEventLog log = open()) {
            List<CompletableFuture<Appended>> before;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                before = three(log);
                first.awaitWaiting(2);
            }
            before.forEach(CompletableFuture::join);
            database.terminateConnections();
            // Whoever takes the log again ends those who hold a position, so that this one comes first.
            assertThat(log.append(two("d")).join()).isEqualTo(new Appended(7, 8, false));
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition ninth = new HeldPosition(database, 9)) {
                answers = three(log);
                ninth.awaitWaiting(2);
            }
            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .containsExactly(
                            new Appended(9, 10, false), new Appended(11, 12, false), new Appended(13, 14, false));
        }
    }

    @Test
    void those_that_are_cut_in_the_midst_of_their_batches_are_closed() throws Exception {
        try (PostgresEventLog log = open()) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = three(log);
                first.awaitWaiting(2);
                database.terminateConnections();
            }
            answers.forEach(CompletableFuture::join);
        }
    }

    @Test
    void one_that_may_not_write_is_closed() {
        try (PostgresEventLog log = open()) {
            connections.letNewOnesOnlyRead(true);
            log.append(two("a")).join();
        }
    }

    /** As where memory runs out while somebody is told of what is stored: the log ends, and who waits hears of it. */
    @Test
    void an_error_after_the_first_of_several_answers_those_behind_and_closes_theirs() throws Exception {
        Sequencer sequencer = new Sequencer(
                connections.source(), Clock.systemUTC(), SmallBatches.limits(FULL), BatchWriter.TAKE_OVER, () -> {
                    throw new StackOverflowError("injected when something new is told");
                });
        List<CompletableFuture<Appended>> answers;
        try (HeldPosition first = new HeldPosition(database, 1)) {
            answers = List.of(sequencer.append(two("a")), sequencer.append(two("b")), sequencer.append(two("c")));
            first.awaitWaiting(2);
        }
        sequencer.awaitEnd();

        assertThat(answers.getFirst().join()).isEqualTo(new Appended(1, 2, false));
        failure(answers.get(1)).isInstanceOf(LogUnavailable.class);
        failure(answers.get(2)).isInstanceOf(LogUnavailable.class);
    }

    private PostgresEventLog open() {
        return SmallBatches.open(connections.source(), database, FULL);
    }

    private static Append ofStreams(String name, int count) {
        Appends append = anAppend();
        for (int i = 0; i < count; i++) {
            append = append.of("claim/" + name + i, "told " + i);
        }
        return append.build();
    }
}
