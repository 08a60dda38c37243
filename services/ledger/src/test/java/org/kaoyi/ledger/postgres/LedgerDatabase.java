package org.kaoyi.ledger.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty ledger in a schema of its own, on the one server that all tests of this module share. */
public final class LedgerDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final String schema;

    private LedgerDatabase(String schema) {
        this.schema = schema;
    }

    public static LedgerDatabase fresh() {
        LedgerDatabase database = new LedgerDatabase("ledger_" + SCHEMAS.incrementAndGet());
        database.execute("CREATE SCHEMA " + database.schema);
        database.execute(LedgerTables.sql());
        return database;
    }

    public PostgresEventLog open(Clock clock) {
        return PostgresEventLog.open(source(), source(), clock);
    }

    /** Connections that look into this ledger first, and bear its name as the application's. */
    public DataSource source() {
        PGSimpleDataSource source = (PGSimpleDataSource) Server.INSTANCE.getPostgresDatabase();
        source.setCurrentSchema(schema);
        source.setApplicationName(schema);
        return source;
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

    /** Started once, stopped by its own shutdown hook. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
            }
        }
    }
}
