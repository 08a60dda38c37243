package org.kaoyi.projections.feed;

import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that say where each share of a generation stands, and whether it is kept in shares at all. */
final class ShareRows {
    /** In one question, so that a generation is seen either whole or in shares. */
    private static final String READ = """
            SELECT g.position, s.share, s.position FROM projection_generation g
            LEFT JOIN projection_share s ON s.schema_name = g.schema_name AND g.shares > 0
            WHERE g.projection = ? AND g.slot = ?
            """;

    /** In the order of their numbers, so that nobody waits for one who waits for him. */
    private static final String LOCK = """
            SELECT share, position FROM projection_share WHERE schema_name = ? AND share = ANY (?) ORDER BY share FOR UPDATE
            """;

    private static final String ENTER = """
            INSERT INTO projection_share (schema_name, share, position) SELECT ?, generate_series(0, ?), ?
            """;

    private static final String IN_SHARES = """
            UPDATE projection_generation SET shares = ?, position = -1 WHERE projection = ? AND slot = ?
            """;

    private static final String WHOLE = """
            UPDATE projection_generation SET shares = 0, position = ? WHERE projection = ? AND slot = ?
            """;

    private static final String ADVANCE = """
            UPDATE projection_share SET position = greatest(position, ?) WHERE schema_name = ? AND share = ANY (?)
            """;

    private static final String FORGET = """
            DELETE FROM projection_share WHERE schema_name = ?
            """;

    private static final String FORGET_TOKEN = """
            DELETE FROM projection_token WHERE processor_name = ?
            """;

    private final Generation generation;
    private final JdbcTemplate jdbc;

    ShareRows(Generation generation, JdbcTemplate jdbc) {
        this.generation = generation;
        this.jdbc = jdbc;
    }

    /**
     * Where the shares of a generation stand.
     *
     * @param inShares false while the whole is folded by one process, and all stand at its position
     */
    @SuppressWarnings("ArrayRecordComponent") // by share, compared by nobody
    record Seen(boolean inShares, long[] positions) {
        /** Of a generation that there is not. */
        static final Seen NOTHING = new Seen(false, new long[Shares.COUNT]);

        boolean isLevel() {
            return least() == furthest();
        }

        long least() {
            return Arrays.stream(positions).min().orElseThrow();
        }

        long furthest() {
            return Arrays.stream(positions).max().orElseThrow();
        }
    }

    /** Changes nothing and keeps nobody waiting; all stand at 0 where the generation was dropped. */
    Seen read() {
        long[] positions = new long[Shares.COUNT];
        boolean[] inShares = {false};
        jdbc.query(
                READ,
                row -> {
                    int share = row.getInt(2);
                    if (row.wasNull()) {
                        Arrays.fill(positions, row.getLong(1));
                    } else {
                        inShares[0] = true;
                        positions[share] = row.getLong(3);
                    }
                },
                generation.projection(),
                generation.slot().letter());
        return new Seen(inShares[0], positions);
    }

    /** Keeps everybody else from some shares; those that are not there stand at -1. */
    long[] lock(Shares shares) {
        long[] positions = new long[Shares.COUNT];
        Arrays.fill(positions, -1);
        jdbc.query(
                LOCK,
                row -> {
                    positions[row.getInt(1)] = row.getLong(2);
                },
                generation.schema(),
                shares.array());
        return positions;
    }

    /** Begins to keep a whole generation in shares; its row must be locked. The feed of the whole ends: its token is forgotten. */
    void split(long position) {
        jdbc.update(ENTER, generation.schema(), Shares.COUNT - 1, position);
        jdbc.update(
                IN_SHARES,
                Shares.COUNT,
                generation.projection(),
                generation.slot().letter());
        jdbc.update(FORGET_TOKEN, Generations.processor(generation));
    }

    /** Makes the generation whole again; its row and those of all shares must be locked. */
    void join(long position) {
        jdbc.update(FORGET, generation.schema());
        jdbc.update(WHOLE, position, generation.projection(), generation.slot().letter());
    }

    /** Moves on those that are not there yet; they must be locked. */
    void advance(Shares shares, long to) {
        jdbc.update(ADVANCE, to, generation.schema(), shares.array());
    }
}
