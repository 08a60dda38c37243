package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds projections into temporary tables that hide their own from one connection, within its transaction. */
public final class TemporaryFold {
    private static final int PAGE_EVENTS = 2_000;
    private static final String TEMPORARY = "pg_temp";

    /** Says to the queries of this connection up to where its rows reflect the log. */
    private static final String PROGRESS = """
            CREATE TEMPORARY TABLE projection_progress (projection text, position bigint, fold_version integer) ON COMMIT DROP
            """;

    private static final String REACHED = """
            INSERT INTO projection_progress VALUES (?, ?, ?)
            """;

    private final List<Projection> projections;
    private final List<Fold> folds;
    private final JdbcTemplate jdbc;
    private final Copier copier;

    private TemporaryFold(List<Projection> projections, Connection connection, JdbcTemplate jdbc) {
        this.projections = projections;
        this.jdbc = jdbc;
        this.copier = new Copier(connection);
        this.folds = projections.stream()
                .map(projection -> projection.open(new ReferenceBook(), jdbc))
                .toList();
    }

    /** Makes the tables. */
    public static TemporaryFold of(List<Projection> projections, Connection connection, JdbcTemplate jdbc) {
        TemporaryFold fold = new TemporaryFold(projections, connection, jdbc);
        for (int i = 0; i < projections.size(); i++) {
            new GenerationTables(projections.get(i), jdbc).makeTemporary(!(fold.folds.get(i) instanceof BulkFold));
        }
        return fold;
    }

    /** Folds all events up to and including a position; the log may leave out some. */
    public void upTo(long end, EventLog log, EventReader reader) {
        upTo(end, log, reader, PAGE_EVENTS);
    }

    /** The same, so many events at once. */
    public void upTo(long end, EventLog log, EventReader reader, int pageEvents) {
        try (copier) {
            fold(end, log, reader, pageEvents);
        }
    }

    private void fold(long end, EventLog log, EventReader reader, int pageEvents) {
        long position = 0;
        while (position < end) {
            List<LoggedEvent> raw = log.readAfter(position, (int) Math.min(pageEvents, end - position));
            List<RecordedEvent> page = new ArrayList<>(raw.size());
            raw.forEach(event -> page.add(reader.read(event)));
            folds.forEach(fold -> take(fold, page));
            position = raw.isEmpty() ? end : raw.getLast().position();
        }
        copier.send();
        for (int i = 0; i < projections.size(); i++) {
            finish(projections.get(i), folds.get(i));
        }
        jdbc.execute(PROGRESS);
        projections.forEach(projection -> jdbc.update(REACHED, projection.name(), end, projection.foldVersion()));
    }

    private void take(Fold fold, List<RecordedEvent> page) {
        page.forEach(fold::take);
        if (fold instanceof BulkFold bulk) {
            bulk.copy(copier);
        } else {
            fold.flush(jdbc);
        }
    }

    private void finish(Projection projection, Fold fold) {
        if (fold instanceof BulkFold bulk) {
            new GenerationTables(projection, jdbc).index(TEMPORARY);
            projection.tables().forEach(table -> jdbc.execute("ANALYZE " + table));
            bulk.settle(copier, jdbc, Runtime.getRuntime().availableProcessors());
            copier.send();
        }
    }
}
