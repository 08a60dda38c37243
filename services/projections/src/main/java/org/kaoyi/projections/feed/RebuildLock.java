package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** One process at a time builds a projection beside itself; the lock falls with its connection, so also with its process. */
final class RebuildLock implements AutoCloseable {
    private static final String TRY = """
            SELECT pg_try_advisory_lock(hashtext('kaoyi rebuild'), hashtext(?))
            """;

    private static final String RELEASE = """
            SELECT pg_advisory_unlock(hashtext('kaoyi rebuild'), hashtext(?))
            """;

    private final Connection connection;
    private final String projection;

    private RebuildLock(Connection connection, String projection) {
        this.connection = connection;
        this.projection = projection;
    }

    /** @throws IllegalStateException when another process rebuilds this projection */
    static RebuildLock of(String projection, DataSource pool) {
        try {
            Connection connection = pool.getConnection();
            if (!asked(connection, TRY, projection)) {
                connection.close();
                throw new IllegalStateException(
                        "another process folds %s anew already; wait until it has ended".formatted(projection));
            }
            return new RebuildLock(connection, projection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock for a rebuild can not be taken", e);
        }
    }

    private static boolean asked(Connection connection, String sql, String projection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            asked(connection, RELEASE, projection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock for a rebuild can not be given back", e);
        }
    }
}
