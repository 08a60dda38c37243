package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that a thread beside the appends keeps for itself, and makes anew when it broke. What is said through it need not survive a
 * crash: its commit would be flushed to the disk before that of an append. For use by one thread.
 */
final class HeldConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldConnection.class);

    private static final String NOT_DURABLE = "SET synchronous_commit = off";

    private final DataSource source;
    private final Duration networkPatience;
    private @Nullable Connection connection;

    /** @param networkPatience after which a dead network is noticed */
    HeldConnection(DataSource source, Duration networkPatience) {
        this.source = source;
        this.networkPatience = networkPatience;
    }

    Connection get() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = source.getConnection();
            connection = open;
            open.setNetworkTimeout(Runnable::run, (int) networkPatience.toMillis());
            try (Statement statement = open.createStatement()) {
                statement.execute(NOT_DURABLE);
            }
        }
        return open;
    }

    /** The next use makes a new one. */
    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("closing a connection that is of no more use failed", e);
            }
            connection = null;
        }
    }
}
