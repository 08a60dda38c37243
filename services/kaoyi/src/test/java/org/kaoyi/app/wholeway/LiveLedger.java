package org.kaoyi.app.wholeway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** A ledger that another process has open, as seen from its data folder. */
final class LiveLedger {
    /** A cold start with a new cluster, on two cores shared with other tests. */
    private final Path data;

    LiveLedger(Path data) {
        this.data = data;
    }

    /** Waits until the process has said where its pages are. */
    String awaitPages(Process process, Path output) {
        await().until(() -> !process.isAlive() || property("web") != null);
        if (!process.isAlive()) {
            throw new AssertionError("the server ended: " + Program.said(output));
        }
        return property("web");
    }

    /** Waits until the log holds more than so many events, or the process has ended. */
    void awaitEvents(Process process, long more) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> !process.isAlive() || position() > more);
    }

    private long position() {
        String url = property("database");
        if (url == null) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position FROM ledger_head")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            return 0; // starting, or not migrated yet
        }
    }

    /** A line of the description that the process leaves in the folder, or null. */
    String property(String name) {
        Path description = data.resolve("server.properties");
        if (!Files.exists(description)) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(description)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }

    /** The database server of the folder as the operating system knows it. */
    ProcessHandle databaseServer() {
        try {
            String pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
