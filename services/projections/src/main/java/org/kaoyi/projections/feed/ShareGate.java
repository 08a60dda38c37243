package org.kaoyi.projections.feed;

import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds up what asks for all shares of a generation, in one delivery of its events. Whoever keeps the first share is let pass when the
 * shares of all others stand right before it; the others, when he has folded it and moved their shares on. For one thread at a time.
 */
final class ShareGate {
    private final Shares mine;
    private final ShareRows rows;

    /** Up to where shares stood when they were last looked at: of whoever keeps the first, those of others; else one's own. */
    private long reached;

    /** The last event for all that was let pass. */
    private long passed;

    ShareGate(Shares mine, Generation generation, JdbcTemplate jdbc) {
        this.mine = mine;
        this.rows = new ShareRows(generation, jdbc);
    }

    /** Whether an event may be taken now. */
    boolean lets(long position, String type) {
        if (mine.areAll() || !Shares.asksForAll(type) || position <= passed) {
            return true;
        }
        // What follows at once is folded in the same transaction, or in the next: nobody has anything between.
        boolean follows = mine.haveFirst() && position == passed + 1;
        if (follows || isReached(mine.haveFirst() ? position - 1 : position)) {
            passed = position;
            return true;
        }
        return false;
    }

    private boolean isReached(long position) {
        if (reached < position) {
            long[] positions = rows.read().positions();
            reached = IntStream.range(0, Shares.COUNT)
                    .filter(share -> mine.have(share) != mine.haveFirst())
                    .mapToLong(share -> positions[share])
                    .min()
                    .orElseThrow();
        }
        return reached >= position;
    }
}
