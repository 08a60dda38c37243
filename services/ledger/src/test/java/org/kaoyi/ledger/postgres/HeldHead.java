package org.kaoyi.ledger.postgres;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds the head row in a transaction, so that a sequencer waits and its queue fills. */
final class HeldHead implements AutoCloseable {
    private final LedgerDatabase database;
    private final Connection connection;

    HeldHead(LedgerDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.source().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1 FROM ledger_head FOR UPDATE");
        }
    }

    void awaitWaitingSequencer() {
        await().until(this::someoneWaits);
    }

    /** As if another recorder had taken the log over meanwhile. */
    void giveToAnother() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE ledger_head SET epoch = epoch + 1, holder = 'another'");
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private boolean someoneWaits() throws SQLException {
        try (Connection asking = database.source().getConnection();
                Statement statement = asking.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity"
                                + " WHERE wait_event_type = 'Lock' AND application_name = current_setting('application_name')")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }
}
