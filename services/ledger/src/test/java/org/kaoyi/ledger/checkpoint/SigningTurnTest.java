package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One at a time signs into a file of checkpoints; the others wait, as long as it makes sense. */
class SigningTurnTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private SigningTurn first;
    private SigningTurn second;

    @BeforeEach
    void two_want_to_sign_into_one_file() {
        first = new SigningTurn(folder.resolve("checkpoints"));
        second = new SigningTurn(folder.resolve("checkpoints"));
    }

    @Test
    void one_has_the_turn_until_it_gives_it_back() throws IOException {
        assertThat(first.isMine()).isFalse();
        assertThat(first.take()).isTrue();
        assertThat(first.isMine()).isTrue();
        assertThat(second.take()).isFalse();
        assertThat(second.isMine()).isFalse();

        first.close();
        assertThat(first.isMine()).isFalse();
        assertThat(second.take()).isTrue();
        first.close(); // it has nothing to give back
        assertThat(first.take()).isFalse();
        second.close();
    }

    @Test
    void who_waits_has_it_once_it_is_given_back() throws Exception {
        first.take();
        AtomicInteger looks = new AtomicInteger();
        CompletableFuture<Boolean> taken = waiting(() -> {
            looks.incrementAndGet();
            return false;
        });
        await().until(() -> looks.get() > 1);
        first.close();

        assertThat(taken.get()).isTrue();
        assertThat(second.isMine()).isTrue();
        second.close();
    }

    @Test
    void nobody_waits_for_a_turn_that_is_not_needed_any_more() throws Exception {
        first.take();
        AtomicBoolean doneByAnother = new AtomicBoolean();
        CompletableFuture<Boolean> taken = waiting(doneByAnother::get);
        doneByAnother.set(true);

        assertThat(taken.get()).isFalse();
        assertThat(second.isMine()).isFalse();
        first.close();
    }

    @Test
    void patience_has_an_end() throws IOException {
        first.take();

        assertThat(second.await(() -> false, Duration.ofMillis(1))).isFalse();
        first.close();
    }

    @Test
    void who_is_interrupted_waits_no_longer_and_knows_it() throws Exception {
        first.take();
        CompletableFuture<Boolean> knows = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            try {
                second.await(() -> false, LONG);
                knows.completeExceptionally(new AssertionError("it waited on"));
            } catch (InterruptedIOException e) {
                knows.complete(Thread.currentThread().isInterrupted());
            } catch (IOException e) {
                knows.completeExceptionally(e);
            }
        });

        assertThat(knows.get()).isTrue();
        first.close();
    }

    private CompletableFuture<Boolean> waiting(BooleanSupplier needless) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                taken.complete(second.await(needless, LONG));
            } catch (IOException | RuntimeException e) {
                taken.completeExceptionally(e);
            }
        });
        return taken;
    }
}
