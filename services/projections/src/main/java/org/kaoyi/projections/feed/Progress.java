package org.kaoyi.projections.feed;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Up to where the rows of a generation reflect the log. Changed only in the transaction that changes the rows. */
final class Progress {
    private static final String READ = """
            SELECT position FROM projection_generation WHERE projection = ? AND slot = ?
            """;

    /**
     * Whoever folds, retries or switches holds this row, so that none of them works on what another is changing. Who followed the rows
     * while they were read finds none once others are read: a person who still has a connection on them would be shown a position that
     * the next question has not reached. Only who goes back to former rows brings them further.
     */
    private static final String LOCK = """
            SELECT position FROM projection_generation
            WHERE projection = ? AND slot = ? AND fold_version = ? AND (state <> 'former' OR ?) FOR UPDATE
            """;

    private static final String ADVANCE = """
            UPDATE projection_generation SET position = ? WHERE projection = ? AND slot = ?
            """;

    private final Generation generation;
    private final JdbcTemplate jdbc;

    Progress(Generation generation, JdbcTemplate jdbc) {
        this.generation = generation;
        this.jdbc = jdbc;
    }

    /** Where the rows stand; 0 before the first event, and where the generation was dropped. */
    long position() {
        return first(READ, generation.projection(), generation.slot().letter()).orElse(0L);
    }

    /**
     * Keeps everybody else from the rows until the transaction ends.
     *
     * @return where they stand
     * @throws FoldOvertaken when the generation was dropped or made anew, or is no longer the one that is read
     */
    long lock() {
        return first(
                        LOCK,
                        generation.projection(),
                        generation.slot().letter(),
                        generation.foldVersion(),
                        generation.state() == Generation.State.FORMER)
                .orElseThrow(() -> new FoldOvertaken(generation.projection()));
    }

    /**
     * The same for somebody who has folded up to a position.
     *
     * @throws FoldOvertaken also when somebody else has moved it
     */
    void lock(long expected) {
        if (lock() != expected) {
            throw new FoldOvertaken(generation.projection());
        }
    }

    /** Moves on; the row must be locked. */
    void advance(long to) {
        jdbc.update(ADVANCE, to, generation.projection(), generation.slot().letter());
    }

    private Optional<Long> first(String sql, Object... arguments) {
        return jdbc.query(sql, (row, number) -> row.getLong(1), arguments).stream()
                .findFirst();
    }
}
