package org.kaoyi.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where PostgreSQL's programs are unpacked: in the user's cache folder, once, and never near data, since the library that
 * unpacks them deletes old children of its folder.
 */
final class ServerBinaries {
    /** Names of the library: its folder of one version, its lock while unpacking, its sign that all is there. */
    private static final String VERSION_FOLDER = "PG-*";

    private static final String UNPACKING = "epg-lock";
    private static final String COMPLETE = ".exists";

    private ServerBinaries() {}

    static Path folder(Map<String, String> environment, Path home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path cache = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache");
        return cache.resolve("kaoyi").resolve("postgresql");
    }

    /** Clears what a process killed while unpacking has left: the library would trip over its files for ever. */
    static void clearHalfUnpacked(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var versions = Files.newDirectoryStream(folder, VERSION_FOLDER)) {
            for (Path version : versions) {
                if (!Files.exists(version.resolve(COMPLETE)) && !beingUnpacked(version)) {
                    delete(version);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beingUnpacked(Path version) throws IOException {
        Path lockFile = version.resolve(UNPACKING);
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
