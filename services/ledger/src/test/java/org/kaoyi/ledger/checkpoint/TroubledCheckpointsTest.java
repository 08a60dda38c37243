package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.PassingLog;

/** What becomes of signing when its files are away, when another process has the turn, and at the stop. */
class TroubledCheckpointsTest extends SignedLog {
    @Test
    void a_file_that_is_away_is_told_and_what_waits_is_signed_when_it_is_back() throws Exception {
        Path file = keys.checkpoints().path();
        try (Checkpointer checkpointer = start()) {
            time.awaitBegin();
            Files.delete(file);
            Files.createDirectory(file);
            append("while the disk is away");
            time.end();
            time.awaitBegin();
            assertThat(checkpointer.failure())
                    .hasValueSatisfying(why -> assertThat(why).contains("no checkpoint could be written to " + file));

            Files.delete(file);
            time.end();
            time.awaitBegin();
            assertThat(checkpointer.failure()).isEmpty();
            assertThat(sizes()).containsExactly(1L);
        }
    }

    @Test
    void a_copy_that_can_not_be_read_at_the_start_gets_what_is_signed_once_it_is_back() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Checkpointer checkpointer = start(new CheckpointFile(copy))) {
            time.awaitBegin();
            append("while the copy is away");
            time.end();
            time.awaitBegin();
            assertThat(sizes()).containsExactly(1L);
            assertThat(checkpointer.failure()).as("a copy holds nobody up").isEmpty();

            Files.delete(copy);
            append("when it is back");
            time.end();
            time.awaitBegin();
            assertThat(sizes(copy)).containsExactly(2L);
        }
    }

    @Test
    void a_copy_that_is_damaged_is_left_as_it_is() throws Exception {
        Path copy = folder.resolve("copy");
        Files.writeString(copy, "a letter\n");
        append("first");
        try (Checkpointer checkpointer = start(new CheckpointFile(copy))) {
            time.awaitBegin();
            assertThat(checkpointer.failure()).isEmpty();
        }
        assertThat(copy).hasContent("a letter\n");
        assertThat(sizes()).containsExactly(1L);
    }

    @Test
    void who_waited_signs_what_was_left_without_another_append() throws Exception {
        try (SigningTurn lost = new SigningTurn(keys.checkpoints().path())) {
            lost.take();
            append("and then the process that had the turn was killed");
            try (Checkpointer checkpointer = start()) {
                time.awaitBegin();
                assertThat(checkpointer.failure())
                        .as("it is the other's to tell")
                        .isEmpty();
                assertThat(sizes()).isEmpty();
                lost.close();
                time.end();
                time.awaitBegin();
                assertThat(sizes()).containsExactly(1L);
            }
        }
    }

    @Test
    void a_ledger_in_which_nothing_happens_is_not_looked_at() throws Exception {
        append("first");
        try (Checkpointer checkpointer = start()) {
            time.awaitBegin();
            time.end();
            await().until(() -> time.waiter().getState() == Thread.State.WAITING);
            assertThat(checkpointer.failure()).isEmpty();
        }
    }

    @Test
    void nothing_is_left_of_it_after_the_stop() throws Exception {
        AtomicInteger listening = new AtomicInteger();
        PassingLog heard = new PassingLog(log) {
            @Override
            public AutoCloseable onAppend(Runnable wakeUp) {
                listening.incrementAndGet();
                return listening::decrementAndGet;
            }
        };
        Checkpointer checkpointer =
                Checkpointer.start(heard, leavesOf(log), this::keyNow, keys.checkpoints(), List.of(), time);
        time.awaitBegin();
        assertThat(listening).hasValue(1);
        checkpointer.close();

        assertThat(listening).as("nobody is woken").hasValue(0);
        assertThat(time.waiter().isAlive()).as("no thread goes on").isFalse();
        try (SigningTurn next = new SigningTurn(keys.checkpoints().path())) {
            assertThat(next.take()).as("the turn is another's").isTrue();
        }
    }

    @Test
    void a_pause_lasts_its_time_unless_all_is_closed() throws InterruptedException {
        CountDownLatch closing = new CountDownLatch(1);
        long begin = System.nanoTime();
        Pause.REAL.pass(Duration.ofMillis(20), closing);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(20));

        closing.countDown();
        Pause.REAL.pass(Duration.ofDays(1), closing);
    }
}
