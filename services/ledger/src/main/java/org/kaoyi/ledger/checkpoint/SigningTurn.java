package org.kaoyi.ledger.checkpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to add to a file of checkpoints that several processes share: two that sign at once would leave them out of order. The
 * operating system gives the turn back when its process dies, however it dies; one that is stopped keeps it.
 */
final class SigningTurn implements AutoCloseable {
    /** A lock of a file can be asked for again and not be waited for within one process. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(5);

    private final Path lock;
    private @Nullable FileChannel held;

    /** @param checkpoints the file that is added to */
    SigningTurn(Path checkpoints) {
        this.lock = checkpoints.resolveSibling(checkpoints.getFileName() + ".lock");
    }

    boolean isMine() {
        return held != null;
    }

    /** Takes the turn; false while another process has it. */
    boolean take() throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                held = channel;
                return true;
            }
        } catch (OverlappingFileLockException e) {
            // another part of this process has it
        } catch (IOException e) {
            try (channel) {
                throw e;
            }
        }
        channel.close();
        return false;
    }

    /**
     * Waits for the turn.
     *
     * @param needless when to wait no longer, since somebody else has done what it was for
     * @return whether it was taken
     */
    boolean await(BooleanSupplier needless, Duration atMost) throws IOException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!take()) {
            if (needless.getAsBoolean() || System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(LOOK_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while another process had the turn to sign");
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close(); // and with it the lock
            held = null;
        }
    }
}
