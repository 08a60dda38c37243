package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Lets whoever works on a generation from outside (a switch to others, a retry of parked events) go before those who fold it. Those who fold
 * shares hold its row together, and who asks to share a row does not queue behind who waits for the whole of it: without this he could wait
 * as long as they go on. An advisory lock queues all.
 */
final class Precedence implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Precedence.class);
    private static final String KEY = "(hashtextextended('kaoyi shares of ' || ?, 0))";
    private static final String GIVE_WAY = "SELECT pg_advisory_xact_lock_shared" + KEY;
    private static final String GO_FIRST = "SELECT pg_advisory_xact_lock" + KEY;
    private static final String HOLD = "SELECT pg_advisory_lock" + KEY;
    private static final String LET_GO = "SELECT pg_advisory_unlock" + KEY;

    private final Connection connection;
    private final String schema;

    private Precedence(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Before something is folded: waits for whoever goes first, and holds him up until the transaction ends. */
    static void giveWay(Generation generation, JdbcTemplate jdbc) {
        jdbc.query(GIVE_WAY, (RowCallbackHandler) row -> {}, generation.schema());
    }

    /** Before all is locked: waits for what is under way, and holds up what comes after it until the transaction ends. */
    static void goFirst(Generation generation, JdbcTemplate jdbc) {
        jdbc.query(GO_FIRST, (RowCallbackHandler) row -> {}, generation.schema());
    }

    /**
     * The same for more than one transaction: nobody folds anything of a generation until this is closed.
     *
     * @param connection that nobody else uses meanwhile; where it ends, the others go on
     */
    static Precedence over(Generation generation, Connection connection) {
        ask(connection, HOLD, generation.schema());
        return new Precedence(connection, generation.schema());
    }

    /** Lets the others go on. Where it can not be said so, the connection is ended, and the lock with it. */
    @Override
    public void close() {
        if (!released(connection, LET_GO, schema)) {
            LOG.warn("whoever was held up for {} goes on as soon as the connection has ended", schema);
        }
    }

    /** Asks to have a lock of the session released; a connection that can not is ended, since a pool would keep the lock with it. */
    static boolean released(Connection connection, String sql, String... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    return true;
                }
            }
        } catch (SQLException e) {
            LOG.debug("a lock could not be released", e);
        }
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("a connection had ended already", e);
        }
        return false;
    }

    private static void ask(Connection connection, String sql, String schema) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.execute();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("those who fold %s could not be held up".formatted(schema), e);
        }
    }
}
