package org.kaoyi.projections.feed;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kaoyi.claims.event.LedgerEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds up what asks for all shares of a generation, in one delivery of its events. Whoever keeps the first share is let pass when the
 * shares of all others stand before it, or so little behind that he can help ({@link OthersEvents}); the others, when he has folded it and
 * moved their shares on. For one thread at a time.
 */
final class ShareGate {
    private final Shares mine;
    private final ShareRows rows;
    private final long begin;

    /** Up to where shares stood when they were last looked at: of whoever keeps the first, those of others; else one's own. */
    private long reached;

    /** The last event for all that was let pass. */
    private long passed;

    /** @param begin the position after which the delivery begins */
    ShareGate(Shares mine, Generation generation, JdbcTemplate jdbc, long begin) {
        this.mine = mine;
        this.rows = new ShareRows(generation, jdbc);
        this.begin = begin;
    }

    /** Whether an event may be taken now. */
    boolean lets(long position, String type, Supplier<LedgerEvent> event) {
        if (mine.areAll() || position <= passed || !Shares.asksForAll(type, event)) {
            return true;
        }
        long needed = mine.haveFirst() ? Math.max(begin, position - 1 - OthersEvents.MOST) : position;
        if (isReached(needed)) {
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
