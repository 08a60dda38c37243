package org.kaoyi.app.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/**
 * A data folder in the making, within the one that it is to become: a ledger that is restored lies there until it is whole, and is then put in its
 * place by renaming. Until then nobody takes the outer folder for a ledger.
 */
public final class StagedFolder implements AutoCloseable {
    /** What a data folder has of its own in any case. */
    private static final Set<String> OF_THE_OUTER = Set.of("kaoyi.lock", "server.properties", "restoring");

    /** Of events in the database for one in the backup, with their indexes and the write-ahead log of the transaction. */
    private static final int ROOM_RATIO = 3;

    private final DataFolder target;
    private final DataFolder staging;
    private final FolderLock lock;
    private boolean halfway;
    private boolean inPlace;

    private StagedFolder(DataFolder target, FolderLock lock) {
        this.target = target;
        this.staging = new DataFolder(target.restoring());
        this.lock = lock;
    }

    /**
     * @param bytes to be restored
     * @throws CannotProceed when the folder holds something of a ledger (exit code 2), or can not be written, locked or has no room (5)
     */
    public static StagedFolder begin(DataFolder target, long bytes) {
        target.prepareToWrite();
        FolderLock lock = FolderLock.take(target)
                .orElseThrow(() -> CannotProceed.notReachable(
                        "Another Kaoyi has the folder %s open. Stop it, or choose another with --data DIR."
                                .formatted(target.root()),
                        null));
        StagedFolder staged = new StagedFolder(target, lock);
        try {
            staged.requireEmpty();
            staged.clear();
            staged.requireRoom(bytes);
            return staged;
        } catch (RuntimeException e) {
            staged.release(); // and nothing is deleted: it may be what could not be put in its place
            throw e;
        }
    }

    private void requireEmpty() {
        for (Path each : List.of(
                target.identity(),
                target.cluster(),
                target.attachments(),
                target.serverLog(),
                target.root().resolve("public-keys"),
                target.root().resolve("signing-key"),
                target.root().resolve("checkpoints"))) {
            if (Files.exists(each)) {
                throw CannotProceed.usage(
                        "The folder %s holds a ledger already, or a part of one (%s). A backup is restored into an empty one: choose another with --data DIR, and nothing is lost."
                                .formatted(target.root(), each.getFileName()));
            }
        }
    }

    private void requireRoom(long bytes) {
        try {
            long needed = bytes * ROOM_RATIO + DataFolder.LEAST_FREE_TO_BEGIN;
            long free = Files.getFileStore(target.root()).getUsableSpace();
            if (free < needed) {
                throw CannotProceed.notReachable(
                        "The disk of %s has %d MB left, and restoring takes some %d MB. Free some, or choose another with --data DIR."
                                .formatted(target.root(), free >> 20, needed >> 20),
                        null);
            }
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The disk of %s can not be asked for its free space (%s). Look whether it is there, or choose another with --data DIR."
                            .formatted(target.root(), FileTrouble.in(e)),
                    e);
        }
    }

    /** Where the ledger is to be made. */
    public DataFolder folder() {
        return staging;
    }

    /** Puts the whole ledger in its place, the file by which a ledger is known last. Nobody has it open. */
    public void putInPlace() {
        try (Stream<Path> made = Files.list(staging.root())) {
            List<Path> parts = made.filter(
                            each -> !OF_THE_OUTER.contains(each.getFileName().toString()))
                    .filter(each -> !each.equals(staging.identity()))
                    .toList();
            for (Path each : parts) {
                Files.move(each, target.root().resolve(each.getFileName()));
            }
            Files.move(staging.identity(), target.identity());
            inPlace = true;
        } catch (IOException e) {
            halfway = true;
            throw CannotProceed.notReachable(
                    "The ledger was restored in %s and can not be put in its place (%s). Move what is in there to %s by hand, ledger.properties last."
                            .formatted(staging.root(), FileTrouble.in(e), target.root()),
                    e);
        }
    }

    /** Of a restore that was cut short; its database may still run. */
    private void clear() {
        if (Files.notExists(staging.root())) {
            return;
        }
        OrphanedServer.stopIfRunning(staging);
        try {
            Files.walkFileTree(staging.root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "What a restore left in %s can not be deleted (%s). Delete it by hand."
                            .formatted(staging.root(), FileTrouble.in(e)),
                    e);
        }
    }

    /** Deletes what was not put in its place. */
    @Override
    public void close() {
        try {
            if (!halfway) {
                clear();
            }
        } finally {
            release();
        }
    }

    static String unclosed(Path root, boolean inPlace, IOException why) {
        return (inPlace
                        ? "The ledger was restored in %s, but its lock file can not be closed (%s). Look whether its disk is there, and what kaoyi verify says."
                        : "Nothing was restored into %s, and its lock file can not be closed (%s). Look whether its disk is there, and restore again.")
                .formatted(root, FileTrouble.in(why));
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw CannotProceed.notReachable(unclosed(target.root(), inPlace, e), e);
        }
    }
}
