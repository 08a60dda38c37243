package org.kaoyi.ledger.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaoyi.ledger.LogUnavailable;
import org.postgresql.PGStatement;

/** Head row and events as they were at one moment, so that who appends meanwhile does not disturb. Used by one thread at a time. */
final class Snapshot implements AutoCloseable {
    /** More rows make it no faster; two pages are held at a time, one being read and one being hashed. */
    private static final int PAGE_ROWS = 5_000;

    /** Two pages fit beside everything else into the smallest heap we run with (512 MB), also where payloads are as large as they may be. */
    private static final long PAGE_BYTES = 16L * 1024 * 1024;

    /** Of statements whose rows are small. */
    private static final int FETCHED_ROWS = 1_000;

    private static final String HEAD = "SELECT position, frontier, root FROM ledger_head WHERE id = 1";

    /**
     * In pages along the primary key: a cursor over the whole table may make the planner sort it first. The length of a value is known
     * without fetching it; a first row is always taken.
     */
    private static final String PAGE = """
            SELECT %1$s FROM (
                SELECT *, sum(octet_length(payload) + octet_length(metadata))
                              OVER (ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
                  FROM ledger_event WHERE position > ? ORDER BY position LIMIT %2$d) AS page
             WHERE coalesce(bytes_before, 0) < %3$d ORDER BY position
            """.formatted(StoredRow.COLUMNS, PAGE_ROWS, PAGE_BYTES);

    /** The driver's sign for "binary from the first execution on": bytea as text would double in size. */
    private static final int BINARY_AT_ONCE = -1;

    private final Connection connection;
    private final PreparedStatement page;

    private Snapshot(Connection connection, PreparedStatement page) {
        this.connection = connection;
        this.page = page;
    }

    static Snapshot of(DataSource source) {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            PreparedStatement page = connection.prepareStatement(PAGE);
            page.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            return new Snapshot(connection, page);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The head row as it stands. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content where it is used
    record StoredHead(long position, byte[] frontier, byte[] root) {}

    Optional<StoredHead> head() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            return row.next()
                    ? Optional.of(new StoredHead(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The next rows after a position; empty at the end. */
    List<StoredRow> after(long position) {
        try {
            page.setLong(1, position);
            try (ResultSet rows = page.executeQuery()) {
                List<StoredRow> read = new ArrayList<>(PAGE_ROWS);
                while (rows.next()) {
                    read.add(StoredRow.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** What another statement finds in the same snapshot; every row's first column. */
    <T> List<T> column(String sql, Class<T> type, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    T value = rows.getObject(1, type);
                    if (value != null) {
                        found.add(value);
                    }
                }
                return found;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Shows every row of a statement, some thousand at a time, until the reader has found something. */
    <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            statement.setFetchSize(FETCHED_ROWS);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                Optional<T> found = Optional.empty();
                while (found.isEmpty() && rows.next()) {
                    found = reader.read(rows);
                }
                return found;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Sees one row after the other. */
    @FunctionalInterface
    interface RowReader<T> {
        Optional<T> read(ResultSet row) throws SQLException;
    }

    private static LogUnavailable unreadable(SQLException e) {
        return new LogUnavailable("the log can not be read", false, e);
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
