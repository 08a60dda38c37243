package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Lets whoever needs the whole of a generation go before those who fold shares of it. These hold its row together, and who asks to share a
 * row does not queue behind who waits for the whole of it: without this he could wait as long as they go on. An advisory lock queues all.
 */
final class Precedence implements AutoCloseable {
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

    /** Before some shares are folded: waits for whoever needs the whole, and holds him up until the transaction ends. */
    static void giveWay(Generation generation, JdbcTemplate jdbc) {
        jdbc.query(GIVE_WAY, (RowCallbackHandler) row -> {}, generation.schema());
    }

    /** Before the whole is locked: waits for what is under way, and holds up what comes after it until the transaction ends. */
    static void goFirst(Generation generation, JdbcTemplate jdbc) {
        jdbc.query(GO_FIRST, (RowCallbackHandler) row -> {}, generation.schema());
    }

    /**
     * The same for more than one transaction: nobody folds shares of a generation until this is closed.
     *
     * @param connection that nobody else uses meanwhile; where it ends, the others go on
     */
    static Precedence over(Generation generation, Connection connection) {
        ask(connection, HOLD, generation.schema());
        return new Precedence(connection, generation.schema());
    }

    @Override
    public void close() {
        ask(connection, LET_GO, schema);
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
