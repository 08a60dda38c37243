package org.kaoyi.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/**
 * Says that this process, and no other, serves the data folder. The operating system releases it when the process dies,
 * however it dies, so no stale lock can stay behind.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock, or nothing when another living process (or another part of this one) holds it. */
    static Optional<FolderLock> take(DataFolder folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel, lock));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            closeAfterFailure(channel, e);
            return Optional.empty();
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The lock file %s can not be opened (%s). Change its rights, or choose another folder with --data DIR."
                            .formatted(folder.lock(), FileTrouble.in(e)),
                    e);
        }
    }

    private static void closeAfterFailure(@org.jspecify.annotations.Nullable FileChannel channel, Exception failure) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
