package org.kaoyi.projections.feed;

import java.util.Optional;
import org.kaoyi.claims.reference.ReferenceBook;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Folds a projection a second time, into temporary tables that hide its own from this connection, to compare the two. To be used within
 * one transaction on one connection.
 */
public final class BesideFold {
    private static final String SCHEMA = """
            SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = to_regclass(?)
            """;

    private static final String BESIDE = """
            CREATE TEMPORARY TABLE %1$s (LIKE %2$s.%1$s INCLUDING ALL) ON COMMIT DROP
            """;

    /** Rows in PostgreSQL's own text form, as in {@link TableDigest}; those of the first that the second has not. */
    private static final String LACKING = """
            SELECT count(*) FROM (SELECT t::text FROM %1$s.%3$s t EXCEPT SELECT t::text FROM %2$s.%3$s t) rows
            """;

    private static final String TEMPORARY = "pg_temp";

    private final Projection projection;
    private final JdbcTemplate jdbc;
    private final Optional<Progress.Reached> reached;
    private final String schema;
    private final Fold fold;

    /** Makes the temporary tables. */
    public BesideFold(Projection projection, JdbcTemplate jdbc) {
        this.projection = projection;
        this.jdbc = jdbc;
        this.reached = new Progress(projection, jdbc).read();
        this.schema = String.valueOf(
                jdbc.queryForObject(SCHEMA, String.class, projection.tables().getFirst()));
        projection.tables().forEach(table -> jdbc.execute(BESIDE.formatted(table, schema)));
        this.fold = projection.open(new ReferenceBook(), jdbc);
    }

    public String name() {
        return projection.name();
    }

    /** Up to where the projection's own rows show the log. */
    public long position() {
        return reached.filter(this::isOfThisFold)
                .map(Progress.Reached::position)
                .orElse(0L);
    }

    /** Takes an event, unless the projection has not seen it yet. */
    public void take(RecordedEvent event) {
        if (event.position() <= position()) {
            fold.take(event);
        }
    }

    public void flush() {
        fold.flush(jdbc);
    }

    /** How the projection's own rows differ from those of the fold beside; empty when they are the same. */
    public Optional<String> difference() {
        for (String table : projection.tables()) {
            long surplus = lacking(schema, TEMPORARY, table);
            long missing = lacking(TEMPORARY, schema, table);
            if (position() > 0 && surplus + missing > 0) {
                return Optional.of(
                        "the table %s has %d rows that the log does not give, and lacks %d that it gives; kaoyi rebuild %s folds it anew"
                                .formatted(table, surplus, missing, name()));
            }
        }
        return Optional.empty();
    }

    private long lacking(String one, String other, String table) {
        Long rows = jdbc.queryForObject(LACKING.formatted(one, other, table), Long.class);
        return rows == null ? 0 : rows;
    }

    /** Rows of another version are folded anew at the next start, and say nothing. */
    private boolean isOfThisFold(Progress.Reached progress) {
        return progress.foldVersion() == projection.foldVersion();
    }
}
