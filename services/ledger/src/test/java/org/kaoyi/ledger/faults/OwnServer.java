package org.kaoyi.ledger.faults;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.kaoyi.ledger.postgres.LedgerTables;
import org.kaoyi.testing.Signals;
import org.postgresql.ds.PGSimpleDataSource;

/** A durable PostgreSQL with an empty ledger, which may be killed and started again. */
final class OwnServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;
    private final int port;

    OwnServer(Path folder) throws IOException, SQLException {
        this.data = folder.resolve("postgresql");
        this.server = builder().start();
        this.port = server.getPort();
        execute(LedgerTables.sql());
    }

    DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        return source;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends the server at once, as the kernel does when memory is short; its children end when they notice. */
    void kill() throws IOException {
        long postmaster = postmaster();
        Signals.send("KILL", postmaster);
        await().until(() -> ProcessHandle.of(postmaster).isEmpty());
    }

    /** Starts it again on the same port, as soon as what is left of the old one lets it; recovery is included. */
    void startAgain() throws IOException {
        // Lets go of the folder; there is nothing left to stop.
        server.close();
        server = await().ignoreExceptions().until(this::started, started -> started != null);
    }

    boolean isAlive() throws IOException {
        return Files.exists(data.resolve("postmaster.pid"))
                && ProcessHandle.of(postmaster()).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres started() throws IOException {
        return builder().setPort(port).start();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("max_wal_size", "48MB");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }
}
