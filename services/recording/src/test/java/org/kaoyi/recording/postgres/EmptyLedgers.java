package org.kaoyi.recording.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.postgres.LedgerTables;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.recording.Workshop;
import org.kaoyi.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty ledgers on a real PostgreSQL, each in a schema of its own. */
public final class EmptyLedgers {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private EmptyLedgers() {}

    public static EventLog nextOn(PostgresServer server) {
        String schema = "recording_" + SCHEMAS.incrementAndGet();
        PGSimpleDataSource source = server.database(PostgresServer.FIRST_DATABASE);
        source.setCurrentSchema(schema);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
            statement.execute(LedgerTables.sql());
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        HikariConfig readers = new HikariConfig();
        readers.setDataSource(source);
        readers.setMaximumPoolSize(2);
        readers.setMinimumIdle(0); // else both are opened at once, and each is a process of the server
        return PostgresEventLog.open(source, new HikariDataSource(readers), Workshop.CLOCK);
    }
}
