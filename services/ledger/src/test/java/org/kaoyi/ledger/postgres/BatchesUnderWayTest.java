package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

/** Full batches are stored side by side: what happens to one never makes a gap, a second copy or a wrong answer in those behind it. */
@OnEveryPostgres
class BatchesUnderWayTest {
    /** An append of two events fills a batch here. */
    private static final int FULL = 2;

    private final LedgerDatabase database;

    BatchesUnderWayTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @Test
    void batches_behind_one_that_waits_are_copied_and_none_is_seen_before_it() throws Exception {
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = List.of(log.append(two("a")), log.append(two("b")), log.append(two("c")));
                first.awaitWaiting(2);

                assertThat(log.readAfter(0, 10)).isEmpty();
                assertThat(answers).noneMatch(CompletableFuture::isDone);
            }
            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .containsExactly(new Appended(1, 2, false), new Appended(3, 4, false), new Appended(5, 6, false));
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2", "c1", "c2");
        }
    }

    @Test
    void an_append_is_held_against_those_before_it_that_are_not_stored_yet() throws Exception {
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = List.of(
                        log.append(two("a")),
                        log.append(anAppend()
                                .expecting("claim/a", 1)
                                .of("claim/a", "goes on")
                                .of("claim/a", "and on")
                                .build()),
                        log.append(anAppend()
                                .expecting("claim/a", 1)
                                .of("claim/a", "too late")
                                .build()),
                        log.append(two("b")));
                first.awaitWaiting(1);
                assertThat(answers).noneMatch(CompletableFuture::isDone);
            }
            failure(answers.get(2)).isInstanceOf(ExpectationFailed.class);
            answers.get(3).join();
            assertThat(words(log)).containsExactly("a1", "a2", "goes on", "and on", "b1", "b2");
        }
    }

    @Test
    void a_request_that_comes_again_before_it_is_stored_is_answered_with_the_first() throws Exception {
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = List.of(
                        log.append(request("once")),
                        log.append(request("once")),
                        log.append(two("b")),
                        log.append(request("once")));
                first.awaitWaiting(0);
            }
            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .containsExactly(
                            new Appended(1, 2, false),
                            new Appended(1, 2, true),
                            new Appended(3, 4, false),
                            new Appended(1, 2, true));
            assertThat(words(log)).containsExactly("asked", "for", "b1", "b2");
        }
    }

    @Test
    void what_the_database_refuses_fails_alone_and_those_behind_move_up() throws Exception {
        database.execute("ALTER TABLE ledger_event ADD CHECK (stream <> 'claim/forbidden')");
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = List.of(
                        log.append(two("a")), log.append(two("forbidden")), log.append(two("b")), log.append(two("c")));
                first.awaitWaiting(0);
            }
            failure(answers.get(1))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class,
                            refusal -> assertThat(refusal.outcomeUnknown()).isFalse());
            assertThat(answers.get(2).join()).isEqualTo(new Appended(3, 4, false));
            assertThat(answers.get(3).join()).isEqualTo(new Appended(5, 6, false));
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2", "c1", "c2");
        }
    }

    /** Whoever begins a stream is believed at first; that it exists comes to light in the midst of the batch. */
    @Test
    void who_begins_what_is_there_is_refused_and_those_behind_move_up() throws Exception {
        try (PostgresEventLog before = database.open(Clock.systemUTC())) {
            before.append(two("a")).join();
        }
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition fifth = new HeldPosition(database, 5)) {
                answers = List.of(
                        log.append(begun("b")), log.append(begun("a")), log.append(begun("c")), log.append(two("d")));
                fifth.awaitWaiting(2);
            }
            failure(answers.get(1)).isInstanceOf(ExpectationFailed.class);
            answers.get(3).join();
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2");
        }
    }

    @ParameterizedTest
    @EnumSource(LossyCommits.Loss.class)
    void when_the_first_answer_of_several_is_lost_each_batch_stands_once_and_in_order(LossyCommits.Loss loss)
            throws Exception {
        LossyCommits lossy = new LossyCommits(database.source());
        try (PostgresEventLog log = SmallBatches.open(lossy.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = List.of(log.append(two("a")), log.append(two("b")), log.append(two("c")));
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
                answers = List.of(log.append(two("a")), log.append(two("b")), log.append(two("c")));
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
                answers = List.of(older.append(two("a")), older.append(two("b")), older.append(two("c")));
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

    /** Whoever takes over must not wait for rows of those whose turn never comes: a frozen writer would hold them for ever. */
    @Test
    void who_takes_over_writes_at_once_where_rows_of_the_one_before_are_in_the_way() throws Exception {
        try (PostgresEventLog older = SmallBatches.open(database.source(), database, FULL);
                HeldPosition frozen = new HeldPosition(database, 1);
                PostgresEventLog newer = database.open(Clock.systemUTC())) {
            assertThat(newer.append(two("n")).join()).isEqualTo(new Appended(1, 2, false));
            failure(older.append(two("a"))).hasMessageContaining("taken this ledger over");
            assertThat(frozen.isEnded()).isTrue();
        }
    }

    @Test
    void when_somebody_holds_the_head_at_the_end_all_wait_and_stand() throws Exception {
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers = new ArrayList<>();
            try (HeldHead head = new HeldHead(database)) {
                answers.add(log.append(two("a")));
                answers.add(log.append(two("b")));
                head.awaitWaitingSequencer();
            }
            answers.forEach(CompletableFuture::join);
            assertThat(words(log)).containsExactly("a1", "a2", "b1", "b2");
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
        FewConnections few = new FewConnections(database.source());
        try (PostgresEventLog log = SmallBatches.open(few.source(), database, FULL)) {
            log.append(record("claim/a", "before")).join();
            few.giveNoMore();
            List<CompletableFuture<Appended>> answers = List.of(log.append(two("b")), log.append(two("c")));
            answers.forEach(CompletableFuture::join);
            assertThat(words(log)).containsExactly("before", "b1", "b2", "c1", "c2");
        }
    }

    /** A source that stops giving connections, as a server at its limit does. */
    private static final class FewConnections {
        private final DataSource delegate;
        private volatile boolean exhausted;

        FewConnections(DataSource delegate) {
            this.delegate = delegate;
        }

        void giveNoMore() {
            exhausted = true;
        }

        DataSource source() {
            return Proxies.proxy(DataSource.class, (self, method, arguments) -> {
                if (exhausted) {
                    throw new SQLException("too many clients already", "53300");
                }
                return Proxies.call(delegate, method, arguments);
            });
        }
    }

    private static Append two(String name) {
        return anAppend()
                .of("claim/" + name, name + "1")
                .of("claim/" + name, name + "2")
                .build();
    }

    private static Append begun(String name) {
        return anAppend()
                .expecting("claim/" + name, -1)
                .of("claim/" + name, name + "1")
                .of("claim/" + name, name + "2")
                .build();
    }

    private static Append request(String key) {
        return anAppend()
                .withRequestKey(key)
                .of("claim/r", "asked")
                .of("claim/r", "for")
                .build();
    }

    private static List<String> words(PostgresEventLog log) {
        return wholeLog(log).stream().map(Appends::words).toList();
    }
}
