package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** One process at a time builds projections beside themselves; the lock falls with its connection, so also with its process. */
final class RebuildLock implements AutoCloseable {
    private static final String TRY = """
            SELECT pg_try_advisory_lock(hashtext('kaoyi rebuild'))
            """;

    private static final String RELEASE = """
            SELECT pg_advisory_unlock(hashtext('kaoyi rebuild'))
            """;

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalStateException when another process rebuilds */
    static RebuildLock on(DataSource pool) {
        try {
            Connection connection = pool.getConnection();
            boolean taken = false;
            try {
                taken = asked(connection, TRY);
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
            if (!taken) {
                throw new IllegalStateException("another process folds views anew already; wait until it has ended");
            }
            return new RebuildLock(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock for a rebuild can not be taken", e);
        }
    }

    /** Holds up whoever folds a generation until it is closed. */
    Precedence over(Generation generation) {
        return Precedence.over(generation, connection);
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** A lock that can not be given back falls with its connection: what was rebuilt is read all the same. */
    @Override
    public void close() {
        boolean ignored = Precedence.released(connection, RELEASE);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the connection of a rebuild can not be given back", e);
        }
    }
}
