package org.kaoyi.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.projections.feed.BesideFold;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.feed.ViewSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Compares every projection with the log: folds the log beside it, into temporary tables that only this connection sees, up to the
 * position that the projection has reached, and compares all rows. Costs what a rebuild costs; changes nothing, and lets a living
 * server go on, since all is seen as it was at one moment.
 */
public final class ViewsCheck {
    /** As many as a live projection takes at once, see {@link ProjectionsRuntime#BATCH_SIZE}. */
    private static final int PAGE_EVENTS = ProjectionsRuntime.BATCH_SIZE;

    /** Rows at a time when all rows of a table are compared; the driver would hold a whole table else. */
    private static final int FETCH_ROWS = 2_000;

    private final DataSource source;
    private final EventLog log;
    private final EventReader reader;

    public ViewsCheck(DataSource source, EventLog log, EventCodec codec) {
        this.source = ViewSource.active(source);
        this.log = log;
        this.reader = new EventReader(codec, log);
    }

    /**
     * What one comparison came to.
     *
     * @param position up to which it shows the log
     * @param parked events that it could not take yet, and that are left out on both sides
     * @param fault how it differs from the log; null when it does not
     */
    public record Compared(
            String view,
            long position,
            int parked,
            @Nullable String fault) {}

    /** Compares all, in the order of their names' list. */
    public List<Compared> run() {
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                jdbc.setFetchSize(FETCH_ROWS);
                return compare(jdbc);
            } finally {
                connection.rollback(); // the temporary tables go with it
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the views can not be read", e);
        }
    }

    private List<Compared> compare(JdbcTemplate jdbc) {
        List<BesideFold> folds = Views.all(reader).stream()
                .map(projection -> new BesideFold(projection, jdbc))
                .toList();
        long end = folds.stream().mapToLong(BesideFold::furthest).max().orElse(0);
        try {
            fold(folds, end);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return folds.stream()
                    .map(fold -> new Compared(
                            fold.name(),
                            fold.position(),
                            fold.parked(),
                            "the log can not be folded: " + e.getMessage()))
                    .toList();
        }
        List<Compared> compared = new ArrayList<>();
        folds.forEach(fold -> compared.add(new Compared(
                fold.name(), fold.position(), fold.parked(), fold.difference().orElse(null))));
        return compared;
    }

    private void fold(List<BesideFold> folds, long end) {
        long position = 0;
        while (position < end) {
            List<LoggedEvent> page = log.readAfter(position, (int) Math.min(PAGE_EVENTS, end - position));
            if (page.isEmpty()) {
                throw new IllegalStateException("a view is ahead of the log, which ends at " + position);
            }
            for (LoggedEvent event : page) {
                RecordedEvent recorded = reader.read(event);
                folds.forEach(fold -> fold.take(recorded));
            }
            folds.forEach(BesideFold::flush);
            position = page.getLast().position();
        }
    }
}
