package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.SmallBatches.FULL;
import static org.kaoyi.ledger.postgres.SmallBatches.three;
import static org.kaoyi.ledger.postgres.SmallBatches.two;
import static org.kaoyi.ledger.postgres.SmallBatches.words;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

/** Full batches are stored side by side: what happens to one never makes a gap, a second copy or a wrong answer in those behind it. */
@OnEveryPostgres
class BatchesUnderWayTest {
    private final LedgerDatabase database;

    BatchesUnderWayTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @Test
    void batches_behind_one_that_waits_are_copied_and_none_is_seen_before_it() throws Exception {
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                answers = three(log);
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
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, 2 * FULL)) {
            List<CompletableFuture<Appended>> answers;
            try (HeldPosition first = new HeldPosition(database, 1)) {
                log.append(anAppend()
                        .of("claim/a", "a1")
                        .of("claim/a", "a2")
                        .of("claim/a", "a3")
                        .of("claim/a", "a4")
                        .build());
                answers = List.of(
                        log.append(request("once")),
                        log.append(two("b")),
                        log.append(request("once")),
                        log.append(two("c")));
                first.awaitWaiting(2);
            }
            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .containsExactly(
                            new Appended(5, 6, false),
                            new Appended(7, 8, false),
                            new Appended(5, 6, true),
                            new Appended(9, 10, false));
            assertThat(words(log)).containsExactly("a1", "a2", "a3", "a4", "asked", "for", "b1", "b2", "c1", "c2");
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
}
