package org.kaoyi.ledger.sequencing;

import java.time.Instant;
import org.kaoyi.ledger.merkle.Frontier;

/**
 * Where the log ends, with what is needed to go on.
 *
 * @param recordedAt of the last event; {@link Instant#EPOCH} when the log is empty
 * @param frontier of the tree over all leaves; its size is the position
 */
public record LogEnd(Instant recordedAt, Frontier frontier) {
    public static LogEnd ofEmptyLog() {
        return new LogEnd(Instant.EPOCH, Frontier.empty());
    }

    /** Newest position, 0 when the log is empty. */
    public long position() {
        return frontier.size();
    }
}
