package org.kaoyi.ledger.sequencing;

import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.LeafHash;

/**
 * A new event with its place in the log; its leaf is not computed yet.
 *
 * @param position from 1
 * @param version in its stream, from 0
 * @param content its hashes
 */
public record PlacedEvent(long position, long version, NewEvent event, LeafHash.Content content) {
    public String stream() {
        return event.stream();
    }
}
