package org.kaoyi.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.inquiry.Knowable;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.ReferenceHistory;
import org.kaoyi.projections.feed.TemporaryFold;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reports on the ledger as it was: the events up to a position, under the rules of today; or as it could be known in a year, by when
 * sources became accessible and were closed again; or both. They are folded into temporary tables that only
 * one connection sees, and that go with it. The live rows are not touched.
 */
public final class PastReports implements Reports, AutoCloseable {
    /** What two busy cores fold; told beforehand, so rather less than is measured ({@code docs/performance.md}). */
    private static final int EVENTS_A_SECOND = 8_000;

    private final Connection connection;
    private final ReportQueries queries;

    private final List<String> undated;

    private PastReports(Connection connection, ReportQueries queries, List<String> undated) {
        this.connection = connection;
        this.queries = queries;
        this.undated = undated;
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
        return at(position, null, database, log, codec);
    }

    /**
     * The same, of what could be known in a year.
     *
     * @param year astronomical; null for all that the ledger held
     */
    public static PastReports at(
            long position, @Nullable Integer year, DataSource database, EventLog log, EventCodec codec) {
        long head = log.head().position();
        if (position < 0 || position > head) {
            throw new IllegalArgumentException(
                    "There is no position %d in this ledger; it ends with position %d.".formatted(position, head));
        }
        Knowable.Hidden hidden =
                year == null ? new Knowable.Hidden(Set.of(), Set.of()) : hidden(position, year, log, codec);
        EventLog heard = year == null ? log : new KnowableLog(log, codec, hidden.sources(), position);
        EventReader reader = new EventReader(codec, heard);
        try {
            Connection connection = database.getConnection();
            try {
                connection.setAutoCommit(false);
                JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                TemporaryFold.of(Views.reported(reader), connection, jdbc).upTo(position, heard, reader);
                return new PastReports(
                        connection, ReportQueries.on(jdbc, heard, reader, position), named(hidden.undated()));
            } catch (RuntimeException | SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the past can not be folded", e);
        }
    }

    private static Knowable.Hidden hidden(long position, int year, EventLog log, EventCodec codec) {
        ReferenceBook book = new ReferenceHistory(log, new EventReader(codec, log)).upTo(position);
        return Knowable.hidden(book, book.sources().stream().map(Source::id).toList(), year);
    }

    /** Sources of the whole ledger that are left out of what could be known in a year, because nobody has said when they could be read. */
    static List<String> undatedIn(int year, EventLog log, EventCodec codec) {
        return named(hidden(log.head().position(), year, log, codec).undated());
    }

    private static List<String> named(Set<Siglum> sigla) {
        return sigla.stream().map(Siglum::value).sorted().toList();
    }

    /** Sources that were left out, because nobody has said when they could be read; empty where no year was asked for. */
    public List<String> undated() {
        return undated;
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
