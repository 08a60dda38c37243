package org.kaoyi.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/**
 * A folder that holds one ledger: the database's files, the lock of the process that serves it, and its address.
 *
 * @param root absolute path
 */
public record DataFolder(Path root) {

    /** A new cluster takes 40 MB and its write-ahead log grows to 64 MB at least; below this none is begun. */
    public static final long LEAST_FREE_TO_BEGIN = 200L * 1024 * 1024;

    /** Of a ledger that is there already: two segments of its write-ahead log, so that what is in it can be exported and verified. */
    public static final long LEAST_FREE_TO_OPEN = 32L * 1024 * 1024;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The user's home folder: {@code HOME}, as the shell has it for {@code ~}, else what Java finds in the list of users.
     *
     * @param environment the process's variables
     */
    public static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.startsWith("/") ? home : System.getProperty("user.home"));
    }

    /**
     * Where the ledger lives when nothing is said: {@code KAOYI_DATA}, else {@code kaoyi} in the XDG data folder.
     *
     * @param environment the process's variables
     * @param home the user's home folder
     */
    public static DataFolder standard(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("KAOYI_DATA", "");
        if (!own.isBlank()) {
            return new DataFolder(Path.of(own));
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG specification asks to ignore a relative path.
        Path data = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local/share");
        return new DataFolder(data.resolve("kaoyi"));
    }

    /** The demonstration's own folder beside the ledger of daily work, so that neither can spoil the other. */
    public DataFolder demonstration() {
        return new DataFolder(root.resolve("demo"));
    }

    /**
     * Where the processes of this machine that use one database of one's own meet; it holds no data.
     *
     * @param jdbcUrl of the database; its user and other parameters make no difference
     */
    public DataFolder ofDatabase(String jdbcUrl) {
        String database = jdbcUrl.replaceFirst("\\?.*", "");
        UUID name = UUID.nameUUIDFromBytes(database.getBytes(UTF_8));
        return new DataFolder(root.resolve("databases").resolve(name.toString()));
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    Path identity() {
        return root.resolve("ledger.properties");
    }

    Path lock() {
        return root.resolve("kaoyi.lock");
    }

    Path address() {
        return root.resolve("server.properties");
    }

    Path attachments() {
        return root.resolve("attachments");
    }

    /** Where a backup is restored until it is whole. */
    Path restoring() {
        return root.resolve("restoring");
    }

    Path serverLog() {
        return root.resolve("postgresql.log");
    }

    /** Whether a ledger was ever opened here. */
    public boolean holdsLedger() {
        return Files.exists(identity());
    }

    /**
     * Makes the folder if it is missing and sees that a database can live in it.
     *
     * @throws CannotProceed when it can not be made or written, or the disk is nearly full
     */
    void prepare() {
        if (Files.exists(restoring()) && !holdsLedger()) {
            throw CannotProceed.notReachable(
                    "A backup is being restored into %s, or that was cut short. Wait, or run kaoyi restore again, which begins anew; to do without it, delete %s."
                            .formatted(root, restoring()),
                    null);
        }
        prepareToWrite();
        requireSpace();
    }

    /** Makes the folder if it is missing and sees that this user can write there. */
    void prepareToWrite() {
        try {
            Files.createDirectories(root);
            Path probe = Files.createTempFile(root, ".probe", "");
            try {
                Files.writeString(probe, "kaoyi", UTF_8);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (FileAlreadyExistsException e) {
            throw CannotProceed.notReachable(
                    "The data folder %s can not be made: %s is a file. Choose another with --data DIR."
                            .formatted(root, e.getFile()),
                    e);
        } catch (AccessDeniedException e) {
            throw CannotProceed.notReachable(
                    "The data folder %s can not be written by this user. Change its rights, or choose another with --data DIR."
                            .formatted(root),
                    e);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The data folder %s can not be written (%s). Choose another with --data DIR."
                            .formatted(root, FileTrouble.in(e)),
                    e);
        }
    }

    private void requireSpace() {
        try {
            long free = Files.getFileStore(root).getUsableSpace();
            long least = holdsLedger() ? LEAST_FREE_TO_OPEN : LEAST_FREE_TO_BEGIN;
            if (free < least) {
                throw CannotProceed.notReachable(
                        "The disk of the data folder %s has %d MB left; a ledger needs %d MB to %s. Free some, or choose another with --data DIR."
                                .formatted(root, free >> 20, least >> 20, holdsLedger() ? "be opened" : "begin"),
                        null);
            }
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The disk of the data folder %s can not be asked for its free space (%s). Look whether it is there, or choose another with --data DIR."
                            .formatted(root, FileTrouble.in(e)),
                    e);
        }
    }
}
