package org.kaoyi.ledger.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kaoyi.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty ledger in a schema of its own, on a server that all tests of this module share. */
public final class LedgerDatabase {
    private static final String PROCESS = UUID.randomUUID().toString().replace('-', '_');
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /** Readers at the same time, as many as the program has. */
    private static final int POOL_SIZE = 12;

    private final Supplier<PGSimpleDataSource> server;
    private final String schema;

    private LedgerDatabase(Supplier<PGSimpleDataSource> server, String schema) {
        this.server = server;
        this.schema = schema;
    }

    public static LedgerDatabase freshOn(PostgresServer server) {
        return freshAt(() -> server.database(PostgresServer.FIRST_DATABASE));
    }

    /** On the server that is always there, for tests that do not ask about versions. */
    public static LedgerDatabase fresh() {
        return freshOn(PostgresServer.EMBEDDED);
    }

    /** On a server of the test's own. */
    static LedgerDatabase freshAt(Supplier<PGSimpleDataSource> server) {
        // A server that stands already may have been there for other processes.
        String schema = "ledger_%s_%d".formatted(PROCESS, SCHEMAS.incrementAndGet());
        LedgerDatabase database = new LedgerDatabase(server, schema);
        database.execute("CREATE SCHEMA " + database.schema);
        database.execute(LedgerTables.sql());
        return database;
    }

    public PostgresEventLog open(Clock clock) {
        return PostgresEventLog.open(source(), source(), clock);
    }

    /** Connections that look into this ledger first, and bear its name as the application's. */
    public DataSource source() {
        PGSimpleDataSource source = server.get();
        source.setCurrentSchema(schema);
        source.setApplicationName(schema);
        return source;
    }

    /** The same connections, given out again: for tests that read more often than a server can begin processes. To be closed. */
    HikariDataSource pooled() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source());
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0); // else all are opened at once, and each is a process of the server
        return new HikariDataSource(config);
    }

    public void execute(String sql) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The one value that a query answers, as text. */
    public String ask(String sql) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Ends the server's side of every connection to this ledger, as an administrator or a crash would. */
    void terminateConnections() {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                + " AND application_name = '" + schema + "'");
    }
}
