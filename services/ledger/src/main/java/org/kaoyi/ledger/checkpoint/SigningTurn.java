package org.kaoyi.ledger.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to add to a file of checkpoints that several processes share: two that sign at once would leave them out of order. The
 * operating system gives the turn back when its process dies, however it dies; one that is stopped keeps it.
 */
final class SigningTurn implements AutoCloseable {
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

    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close(); // and with it the lock
            held = null;
        }
    }
}
