package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.ledger.Appends.record;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.ledger.merkle.TreeHash;
import org.kaoyi.ledger.proof.LeafSource;
import org.kaoyi.ledger.proof.LogTooShort;

/** Why a head is not signed is told for as long as it is so, in a sentence that names the file and what was signed. */
class RefusedHeadsTest extends SignedLog {
    private void sign(Head head) throws IOException {
        keys.checkpoints().add(SignedCheckpoint.sign(head, keys.signingKey()));
    }

    private Checkpointer startOn(EventLog other, LeafSource leaves) throws IOException {
        return Checkpointer.start(other, leaves, this::keyNow, keys.checkpoints(), List.of(), time);
    }

    private static InMemoryEventLog logOf(String... accounts) {
        InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
        for (String account : accounts) {
            log.append(record("claim/K2", account)).join();
        }
        return log;
    }

    private void assertContradicted(Checkpointer checkpointer, int signed) {
        assertThat(checkpointer.failure())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("contradicts the last checkpoint")
                        .contains(keys.checkpoints().path().toString())
                        .contains("(of %d events)".formatted(signed)));
    }

    @Test
    void a_log_that_stands_where_it_was_signed_is_neither_signed_again_nor_complained_of() throws Exception {
        append("first");
        sign(log.head());
        try (Checkpointer checkpointer = start()) {
            time.awaitBegin();
            assertThat(checkpointer.failure()).isEmpty();
        }
        assertThat(sizes()).containsExactly(1L);
    }

    @Test
    void a_shorter_log_and_another_of_the_same_length_are_told_until_the_signed_one_is_back() throws Exception {
        append("first");
        append("second");
        sign(log.head());
        try (InMemoryEventLog shorter = logOf("first");
                InMemoryEventLog another = logOf("first", "another second")) {
            List<EventLog> seen = List.of(shorter, another, log);
            AtomicInteger looks = new AtomicInteger();
            EventLog restoredAgainAndAgain = new PassingLog(log) {
                @Override
                public Head head() {
                    return seen.get(Math.min(looks.getAndIncrement(), 2)).head();
                }
            };
            try (Checkpointer checkpointer = startOn(restoredAgainAndAgain, leavesOf(log))) {
                time.awaitBegin();
                assertContradicted(checkpointer, 2);
                wakeAndLook();
                assertContradicted(checkpointer, 2);
                wakeAndLook();
                assertThat(checkpointer.failure()).isEmpty();
            }
        }
        assertThat(sizes()).as("with the two appends that woke it").containsExactly(2L, 4L);
    }

    /** An append wakes it, and the head that it then sees is the test's to choose. */
    private void wakeAndLook() throws InterruptedException {
        append("another");
        time.end();
        time.awaitBegin();
    }

    @Test
    void a_longer_log_that_does_not_begin_with_what_was_signed_is_told_at_every_append() throws Exception {
        append("first");
        append("second");
        sign(log.head());
        try (InMemoryEventLog rewritten = logOf("first", "another second", "third");
                Checkpointer checkpointer = startOn(rewritten, leavesOf(rewritten))) {
            time.awaitBegin();
            assertContradicted(checkpointer, 2);
            rewritten.append(record("claim/K2", "fourth")).join();
            time.end();
            time.awaitBegin();
            assertContradicted(checkpointer, 2);
        }
        assertThat(sizes()).containsExactly(2L);
    }

    @Test
    void a_log_that_lost_leaves_over_which_its_head_speaks_is_told() throws Exception {
        append("first");
        sign(log.head());
        append("second");
        LeafSource lost = (size, visitor) -> {
            throw new LogTooShort(1);
        };
        try (Checkpointer checkpointer = startOn(log, lost)) {
            time.awaitBegin();
            assertContradicted(checkpointer, 1);
        }
        assertThat(sizes()).containsExactly(1L);
    }

    @Test
    void every_log_goes_on_from_a_checkpoint_of_the_empty_one() throws Exception {
        sign(new Head(0, TreeHash.emptyRoot()));
        append("first");
        try (Checkpointer checkpointer = start()) {
            time.awaitBegin();
            assertThat(checkpointer.failure()).isEmpty();
        }
        assertThat(sizes()).containsExactly(0L, 1L);
    }

    /** It takes seconds on a log of ten million. */
    @Test
    void that_the_log_goes_on_is_proved_once_a_turn() throws Exception {
        append("first");
        sign(log.head());
        append("second");
        AtomicInteger readings = new AtomicInteger();
        LeafSource counted = (size, visitor) -> {
            readings.incrementAndGet();
            leavesOf(log).forEach(size, visitor);
        };
        try (Checkpointer checkpointer = startOn(log, counted)) {
            time.awaitBegin();
            append("third");
            time.end();
            time.awaitBegin();
        }
        assertThat(sizes()).containsExactly(1L, 2L, 3L);
        assertThat(readings).hasValue(1);
    }
}
