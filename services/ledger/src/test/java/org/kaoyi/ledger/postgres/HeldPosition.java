package org.kaoyi.ledger.postgres;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds a position of the log in a transaction, so that a batch waits in the midst of its rows while others are copied. */
final class HeldPosition implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final LedgerDatabase database;
    private final Connection connection;

    HeldPosition(LedgerDatabase database, long position) throws SQLException {
        this.database = database;
        this.connection = database.source().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'holds a position'");
            statement.execute("""
                    INSERT INTO ledger_event
                        (position, stream, version, type, schema_version, key, payload, metadata, recorded_at, leaf_hash)
                    VALUES (%d, 'nobody''s', 0, 'none', 1, NULL, '', '', now(), decode(repeat('00', 32), 'hex'))
                    """.formatted(position));
        }
    }

    /** Until the batch at the position waits for it, and so many others have copied their rows and wait for that batch. */
    void awaitWaiting(int others) {
        String sessions =
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = current_setting('application_name')";
        await().until(() -> database.ask(sessions + " AND wait_event_type = 'Lock'")
                        .equals("1")
                && database.ask(sessions + " AND state = 'idle in transaction'").equals(String.valueOf(others)));
    }

    /** Whether somebody ended the transaction. */
    boolean isEnded() throws SQLException {
        return !connection.isValid(PATIENCE_SECONDS);
    }

    /** The position is free again; whoever took the log over may have ended the connection already. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
