package org.kaoyi.projections.feed;

import java.util.Optional;
import java.util.Set;
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
    private final ShareRows.Seen seen;
    private final Set<Long> parked;
    private final String schema;
    private final Fold fold;

    /** Makes the temporary tables. */
    public BesideFold(Projection projection, JdbcTemplate jdbc) {
        this.projection = projection;
        this.jdbc = jdbc;
        Optional<Generation> read = generation(projection, jdbc);
        this.seen = read.map(it -> new ShareRows(it, jdbc).read()).orElse(ShareRows.Seen.NOTHING);
        this.parked =
                read.map(it -> new DeadLetters(it, jdbc).parked().keySet()).orElse(Set.of());
        this.schema = schema(projection.tables().getFirst());
        // Rows that another program made may lack a table that is new; then its pattern is found.
        projection.tables().forEach(table -> jdbc.execute(BESIDE.formatted(table, schema(table))));
        this.fold = projection.open(new ReferenceBook(), jdbc);
    }

    private String schema(String table) {
        return String.valueOf(jdbc.queryForObject(SCHEMA, String.class, table));
    }

    public String name() {
        return projection.name();
    }

    /** The generation that is read, if this program's fold has made it: rows of another say nothing. */
    private static Optional<Generation> generation(Projection projection, JdbcTemplate jdbc) {
        return Generations.read(projection, jdbc, Generation.State.ACTIVE)
                .filter(it -> it.foldVersion() == projection.foldVersion());
    }

    /** Up to where the projection's own rows show the log, all of them. */
    public long position() {
        return seen.least();
    }

    /** Up to where some of them do: those of a share whose process is ahead of others. */
    public long furthest() {
        return seen.furthest();
    }

    /** Events that the projection could not take yet, which are left out of the comparison. */
    public int parked() {
        return parked.size();
    }

    /** Takes an event, unless the projection has not seen it yet, or could not take it. */
    public void take(RecordedEvent event) {
        if (isIn(event) && !parked.contains(event.position())) {
            fold.take(event);
        }
    }

    private boolean isIn(RecordedEvent event) {
        if (event.position() <= position()) {
            return true;
        }
        return event.position() <= furthest()
                && fold instanceof SharedFold shared
                && !Shares.asksForAll(event)
                && event.position() <= seen.positions()[Shares.of(shared.book(), event.event())];
    }

    public void flush() {
        fold.flush(jdbc);
    }

    /** How the projection's own rows differ from those of the fold beside; empty when they are the same. */
    public Optional<String> difference() {
        if (position() == 0) {
            return Optional.empty();
        }
        for (String table : projection.tables()) {
            long surplus = lacking(schema, TEMPORARY, table);
            long missing = lacking(TEMPORARY, schema, table);
            if (surplus + missing > 0) {
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
}
