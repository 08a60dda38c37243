package org.kaoyi.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.TemporaryFold;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reports on the ledger as it was: the events up to a position, under the rules of today. They are folded into temporary tables that only
 * one connection sees, and that go with it. The live rows are not touched.
 */
public final class PastReports implements Reports, AutoCloseable {
    /** What two busy cores fold; told beforehand, so rather less than is measured ({@code docs/performance.md}). */
    private static final int EVENTS_A_SECOND = 8_000;

    private final Connection connection;
    private final ReportQueries queries;

    private PastReports(Connection connection, ReportQueries queries) {
        this.connection = connection;
        this.queries = queries;
    }

    /** About how long it takes to get reports on a position ready. */
    public static Duration cost(long position) {
        return Duration.ofMillis(position * TimeUnit.SECONDS.toMillis(1) / EVENTS_A_SECOND);
    }

    /**
     * Folds the log up to a position; takes about {@link #cost}.
     *
     * @throws IllegalArgumentException when the log ends before it, or it is less than 0
     * @throws org.kaoyi.codec.UndecodableEvent when an event before it can not be read
     */
    public static PastReports at(long position, DataSource database, EventLog log, EventCodec codec) {
        long head = log.head().position();
        if (position < 0 || position > head) {
            throw new IllegalArgumentException(
                    "There is no position %d in this ledger; it ends with position %d.".formatted(position, head));
        }
        EventReader reader = new EventReader(codec, log);
        try {
            Connection connection = database.getConnection();
            try {
                connection.setAutoCommit(false);
                JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                TemporaryFold.of(ProjectionsRuntime.reported(reader), connection, jdbc)
                        .upTo(position, log, reader);
                return new PastReports(connection, ReportQueries.on(jdbc, log, reader, position));
            } catch (RuntimeException | SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the past can not be folded", e);
        }
    }

    @Override
    public ReportQueries queries() {
        return queries;
    }

    /** Drops what was folded. */
    @Override
    public void close() {
        try (Connection closing = connection) {
            closing.rollback();
            closing.setAutoCommit(true);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the temporary tables can not be dropped", e);
        }
    }
}
