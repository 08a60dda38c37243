package org.kaoyi.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/**
 * The process that serves a data folder now, as it describes itself in {@code server.properties}. Only the folder's owner
 * can read that file, since it opens the database and, by the token, the live server's local door.
 *
 * @param processId of the Java process
 * @param databaseUrl JDBC address of its PostgreSQL, with user and password
 * @param webAddress its pages, such as {@code http://127.0.0.1:8080}; null when it serves none
 * @param token that a command on this machine shows to write through it; null when it serves no pages
 */
public record LiveServer(
        long processId,
        String databaseUrl,
        @Nullable String webAddress,
        @Nullable String token) {

    private static final String PROCESS = "process";
    private static final String DATABASE = "database";
    private static final String WEB = "web";
    private static final String TOKEN = "token";

    /** Leaves this description in the folder, whole or not at all. */
    void announce(DataFolder folder) {
        Properties properties = new Properties();
        properties.setProperty(PROCESS, Long.toString(processId));
        properties.setProperty(DATABASE, databaseUrl);
        if (webAddress != null && token != null) {
            properties.setProperty(WEB, webAddress);
            properties.setProperty(TOKEN, token);
        }
        writePrivately(folder.address(), properties, "The living Kaoyi process of this folder");
    }

    /** The description left by a living process, if it is complete. */
    static Optional<LiveServer> find(DataFolder folder) {
        if (!Files.exists(folder.address())) {
            return Optional.empty();
        }
        Properties properties = read(folder.address());
        String process = properties.getProperty(PROCESS);
        String database = properties.getProperty(DATABASE);
        if (process == null || database == null) {
            return Optional.empty();
        }
        return Optional.of(new LiveServer(
                Long.parseLong(process), database, properties.getProperty(WEB), properties.getProperty(TOKEN)));
    }

    static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The file %s can not be read (%s). It belongs to the user who made the data folder."
                            .formatted(file, FileTrouble.in(e)),
                    e);
        }
    }

    static void writePrivately(Path file, Properties properties, String comment) {
        try {
            StringWriter text = new StringWriter();
            properties.store(text, comment);
            Path parent = file.toAbsolutePath().getParent();
            if (parent == null) {
                throw new IllegalArgumentException("a file needs a folder");
            }
            Path temporary = Files.createTempFile(parent, ".new", "");
            if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(temporary, text.toString(), UTF_8);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The file %s can not be written (%s).".formatted(file, FileTrouble.in(e)), e);
        }
    }
}
