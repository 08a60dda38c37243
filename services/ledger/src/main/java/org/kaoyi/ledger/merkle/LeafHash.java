package org.kaoyi.ledger.merkle;

import java.time.Instant;
import org.kaoyi.ledger.NewEvent;

/**
 * The leaf of an event: the hash of a small record that holds the hashes of payload and metadata, so that a proof stays
 * small and reveals neither. The layout is documented in {@code schemas/leaf.md} and never changes; another would get
 * another format byte.
 */
public final class LeafHash {
    private LeafHash() {}

    /**
     * The leaf hash of an event, 32 bytes.
     *
     * @param recordedAt hashed in microseconds since 1970-01-01T00:00Z
     */
    public static byte[] of(long position, long version, NewEvent event, Instant recordedAt) {
        return TreeHash.leaf(input(position, version, event, recordedAt));
    }

    /** The leaf input, before hashing. */
    public static byte[] input(long position, long version, NewEvent event, Instant recordedAt) {
        return new LeafRecord(
                        position,
                        event.stream(),
                        version,
                        event.type(),
                        event.schemaVersion(),
                        event.key(),
                        LeafRecord.micros(recordedAt),
                        TreeHash.sha256().digest(event.payload()),
                        TreeHash.sha256().digest(event.metadata()))
                .bytes();
    }
}
