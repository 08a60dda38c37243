package org.kaoyi.projections.feed;

import org.springframework.jdbc.core.JdbcTemplate;

/** Up to where the rows of a generation reflect the log. Changed only in the transaction that changes the rows. */
final class Progress {
    /** Of a generation {@code g}: what its rows hold at least, whoever folds it. */
    static final String REACHED = """
            CASE WHEN g.shares = 0 THEN g.position
                ELSE (SELECT min(s.position) FROM projection_share s WHERE s.schema_name = g.schema_name) END""";

    private static final String READ = """
            SELECT %s FROM projection_generation g WHERE g.projection = ? AND g.slot = ?
            """.formatted(REACHED);

    /**
     * Whoever folds, retries or switches holds this row, so that none of them works on what another is changing. Who followed the rows
     * while they were read finds none once others are read: a person who still has a connection on them would be shown a position that
     * the next question has not reached. Only who goes back to former rows brings them further.
     */
    private static final String LOCK = """
            SELECT position, shares FROM projection_generation
            WHERE projection = ? AND slot = ? AND fold_version = ? AND (state <> 'former' OR ?) FOR UPDATE
            """;

    /** Whoever folds some shares lets others fold theirs, and nobody switch, retry or fold the whole. */
    private static final String LOCK_BESIDE_OTHERS = """
            SELECT position, shares FROM projection_generation
            WHERE projection = ? AND slot = ? AND fold_version = ? AND (state <> 'former' OR ?) FOR SHARE
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

    private record Locked(long position, boolean inShares) {}

    /** Where the rows stand; 0 before the first event, and where the generation was dropped. */
    long position() {
        return jdbc
                .query(
                        READ,
                        (row, number) -> row.getLong(1),
                        generation.projection(),
                        generation.slot().letter())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * Keeps everybody else from the rows until the transaction ends.
     *
     * @return where they stand
     * @throws FoldOvertaken when the generation was dropped or made anew, or is no longer the one that is read
     */
    long lock() {
        Precedence.goFirst(generation, jdbc);
        Locked locked = locked(LOCK);
        return locked.inShares() ? position() : locked.position();
    }

    /**
     * The same for somebody who has folded the whole up to a position.
     *
     * @throws FoldOvertaken also when somebody else has moved it, or folds shares of it
     */
    void lock(long expected) {
        if (!lockWhole(expected)) {
            throw new FoldOvertaken(generation.projection());
        }
    }

    /**
     * The same for somebody who will fold shares of what was folded whole.
     *
     * @return false where somebody folds shares already
     * @throws FoldOvertaken when the whole stands elsewhere
     */
    boolean lockWhole(long expected) {
        Precedence.giveWay(generation, jdbc);
        Locked locked = locked(LOCK);
        if (!locked.inShares() && locked.position() != expected) {
            throw new FoldOvertaken(generation.projection());
        }
        return !locked.inShares();
    }

    /**
     * Keeps everybody from the rows who does not fold shares of them.
     *
     * @throws FoldOvertaken also when somebody folds the whole
     */
    void lockBesideOthers() {
        Precedence.giveWay(generation, jdbc);
        if (!locked(LOCK_BESIDE_OTHERS).inShares()) {
            throw new FoldOvertaken(generation.projection());
        }
    }

    /** Moves on; the row must be locked. */
    void advance(long to) {
        jdbc.update(ADVANCE, to, generation.projection(), generation.slot().letter());
    }

    private Locked locked(String sql) {
        return jdbc
                .query(
                        sql,
                        (row, number) -> new Locked(row.getLong(1), row.getInt(2) > 0),
                        generation.projection(),
                        generation.slot().letter(),
                        generation.foldVersion(),
                        generation.state() == Generation.State.FORMER)
                .stream()
                .findFirst()
                .orElseThrow(() -> new FoldOvertaken(generation.projection()));
    }
}
