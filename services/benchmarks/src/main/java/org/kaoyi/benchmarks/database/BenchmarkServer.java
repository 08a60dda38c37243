package org.kaoyi.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The embedded PostgreSQL of one run, with the durability of the application's own. */
public final class BenchmarkServer implements AutoCloseable {
    /** As {@code ServerSettings} of the application has them: the library for tests turns the first two off. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> OTHERS = Map.of(
            // The plain table and two peers are open at a time, with 64 connections each at most, and our own.
            "max_connections", "250",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            // Else it would clean one contestant's table while another is measured.
            "autovacuum", "off");

    /** What is printed beside the figures: all that bears on durability or speed. */
    private static final List<String> SHOWN = List.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "wal_level",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "autovacuum",
            "max_connections");

    /** The library deletes old children of its working folder, so that data lie beside it. */
    private static final String WORKING_FOLDER_PROPERTY = "ot.epg.working-dir";

    private final List<String> databases = new ArrayList<>();
    private int named;
    private final EmbeddedPostgres server;

    private BenchmarkServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server with an empty cluster; it is deleted when closed.
     *
     * @param folder for the cluster and the unpacked programs, on the disk that is to be measured
     * @throws IllegalStateException when the running server is not durable
     */
    public static BenchmarkServer start(Path folder) {
        System.setProperty(WORKING_FOLDER_PROPERTY, folder.resolve("postgresql").toString());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(AbandonedClusters.replacedIn(folder))
                .setCleanDataDirectory(true)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgresql.log").toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgresql.log").toFile()));
        Map.of("locale", "C", "lc-ctype", "C.UTF-8").forEach(builder::setLocaleConfig);
        DURABLE.forEach(builder::setServerConfig);
        OTHERS.forEach(builder::setServerConfig);
        try {
            BenchmarkServer started = new BenchmarkServer(builder.start());
            started.requireDurable();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    /** An empty database. */
    public BenchmarkDatabase fresh(String name) throws SQLException {
        String database = name.replace('-', '_') + "_" + ++named;
        execute("CREATE DATABASE " + database);
        databases.add(database);
        return new BenchmarkDatabase(server.getPort(), database);
    }

    /** A database with the same content; nobody may be connected to the other meanwhile. */
    public BenchmarkDatabase copyOf(BenchmarkDatabase other) throws SQLException {
        String database = other.name() + "_copy_" + ++named;
        execute("CREATE DATABASE %s TEMPLATE %s".formatted(database, other.name()));
        databases.add(database);
        return new BenchmarkDatabase(server.getPort(), database);
    }

    /** So that no measurement pays for what the one before it wrote. */
    public void checkpoint() throws SQLException {
        execute("CHECKPOINT");
    }

    /** Drops every database handed out so far: a full run of everything would fill tens of gigabytes. */
    public void dropAll() throws SQLException {
        for (String database : databases) {
            execute("DROP DATABASE " + database + " WITH (FORCE)");
        }
        databases.clear();
    }

    /** Settings of the running server by name, and its version. */
    public Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("version", ask("SHOW server_version"));
        for (String name : SHOWN) {
            settings.put(name, ask("SHOW " + name));
        }
        return settings;
    }

    private void requireDurable() {
        DURABLE.forEach((name, wanted) -> {
            try {
                String is = ask("SHOW " + name);
                if (!wanted.equals(is)) {
                    throw new IllegalStateException("the server runs with %s=%s".formatted(name, is));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the server does not answer", e);
            }
        });
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
