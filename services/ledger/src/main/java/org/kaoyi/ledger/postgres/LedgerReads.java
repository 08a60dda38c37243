package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.postgresql.PGStatement;

/** The statements of readers. Each takes a connection, reads and gives it back. */
final class LedgerReads {
    private static final String STREAM = EventRows.COLUMNS + """
               FROM ledger_event WHERE stream = ? AND version >= ? ORDER BY version
            """;

    private static final String AFTER = EventRows.COLUMNS + """
               FROM ledger_event WHERE position > ? ORDER BY position LIMIT ?
            """;

    private static final String AT = EventRows.COLUMNS + """
               FROM ledger_event WHERE position = ANY (?) ORDER BY position
            """;

    private static final String REFERENCE_AFTER = EventRows.COLUMNS + """
               FROM ledger_event WHERE key IS NULL AND position > ? ORDER BY position LIMIT ?
            """;

    private static final String STREAM_VERSION =
            "SELECT version FROM ledger_event WHERE stream = ? ORDER BY version DESC LIMIT 1";

    private static final String HEAD = "SELECT position, root FROM ledger_head WHERE id = 1";

    /** The driver's sign for "binary from the first execution on": bytea as text would double in size. */
    private static final int BINARY_AT_ONCE = -1;

    /**
     * A page comes within milliseconds, and from a cold disk within seconds. Where packets are dropped nobody says so, and whoever follows
     * the log would wait for ever: after this he hears that it can not be read, and asks anew.
     */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource source;
    private final int patienceMillis;

    LedgerReads(DataSource source) {
        this(source, PATIENCE);
    }

    LedgerReads(DataSource source, Duration patience) {
        this.source = source;
        this.patienceMillis = (int) patience.toMillis();
    }

    List<LoggedEvent> stream(String stream, long fromVersion) {
        return query(STREAM, LedgerReads::events, stream, fromVersion);
    }

    List<LoggedEvent> after(long position, int limit) {
        return query(AFTER, LedgerReads::events, position, limit);
    }

    List<LoggedEvent> at(Collection<Long> positions) {
        long[] wanted = positions.stream().mapToLong(Long::longValue).toArray();
        return query(AT, LedgerReads::events, (Object) wanted);
    }

    List<LoggedEvent> referenceAfter(long position, int limit) {
        return query(REFERENCE_AFTER, LedgerReads::events, position, limit);
    }

    /**
     * Hands over every event after a position. In pages and not by a cursor: a cursor holds a transaction open as long as its
     * reader takes, and may be planned as a sort of the whole table. While one page is handed over, the next is read.
     */
    void allAfter(long position, Consumer<LoggedEvent> reader) {
        try (Connection connection = connected();
                PreparedStatement statement = connection.prepareStatement(AFTER);
                ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            List<LoggedEvent> page = page(statement, position);
            while (!page.isEmpty()) {
                long last = page.getLast().position();
                Future<List<LoggedEvent>> next = ahead.submit(() -> page(statement, last));
                page.forEach(reader);
                page = next.get();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException broken
                    ? unreadable(broken)
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while reading the log", false, e);
        }
    }

    long streamVersion(String stream) {
        return query(STREAM_VERSION, rows -> rows.next() ? rows.getLong(1) : Expectation.NO_STREAM, stream);
    }

    Head head() {
        return query(HEAD, rows -> {
            if (!rows.next()) {
                throw new SQLException(HeadRow.MISSING);
            }
            return new Head(rows.getLong(1), rows.getBytes(2));
        });
    }

    /** A pool takes its own time limit back when the connection is given back. */
    private Connection connected() throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, patienceMillis);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private interface RowReader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = connected();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static List<LoggedEvent> page(PreparedStatement after, long position) throws SQLException {
        after.setLong(1, position);
        after.setInt(2, EventLog.PAGE_EVENTS);
        try (ResultSet rows = after.executeQuery()) {
            return events(rows);
        }
    }

    private static List<LoggedEvent> events(ResultSet rows) throws SQLException {
        EventRows row = new EventRows();
        List<LoggedEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(row.read(rows));
        }
        return events;
    }

    private static LogUnavailable unreadable(SQLException e) {
        return new LogUnavailable("the log can not be read", false, e);
    }
}
