package org.kaoyi.projections.feed;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The progress rows: up to where each projection's rows reflect the log. Changed only in the transaction that changes the rows. */
final class Progress {
    private static final String READ = """
            SELECT position, fold_version FROM projection_progress WHERE projection = ?
            """;

    /** The old position in the condition fences a second worker: the slower of two finds no row and starts over. */
    private static final String ADVANCE = """
            UPDATE projection_progress SET position = ? WHERE projection = ? AND position = ? AND fold_version = ?
            """;

    private static final String BEGIN = """
            INSERT INTO projection_progress (projection, position, fold_version) VALUES (?, 0, ?)
            ON CONFLICT (projection) DO UPDATE SET position = 0, fold_version = EXCLUDED.fold_version
            """;

    private final Projection projection;
    private final JdbcTemplate jdbc;

    Progress(Projection projection, JdbcTemplate jdbc) {
        this.projection = projection;
        this.jdbc = jdbc;
    }

    /**
     * Where the rows stand.
     *
     * @param foldVersion by which fold they were made
     */
    record Reached(long position, int foldVersion) {}

    Optional<Reached> read() {
        List<Reached> rows =
                jdbc.query(READ, (row, number) -> new Reached(row.getLong(1), row.getInt(2)), projection.name());
        return rows.stream().findFirst();
    }

    /** Where the rows stand, 0 before the first event. */
    long position() {
        return read().map(Reached::position).orElse(0L);
    }

    /** Empties the projection's tables and puts it back to position 0. */
    void restart() {
        jdbc.execute("TRUNCATE " + String.join(", ", projection.tables()));
        jdbc.update(BEGIN, projection.name(), projection.foldVersion());
    }

    /**
     * Moves on.
     *
     * @throws FoldOvertaken when somebody else has moved it
     */
    void advance(long from, long to) {
        if (jdbc.update(ADVANCE, to, projection.name(), from, projection.foldVersion()) != 1) {
            throw new FoldOvertaken(projection.name());
        }
    }
}
