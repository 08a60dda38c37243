package org.kaoyi.ledger.merkle;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kaoyi.ledger.NewEvent;

/**
 * The leaf of an event: the hash of a small record that holds the hashes of payload and metadata, so that a proof stays
 * small and reveals neither. The layout is documented in {@code schemas/leaf.md} and never changes; another would get
 * another format byte.
 */
public final class LeafHash {
    private LeafHash() {}

    /**
     * The part of a leaf that does not depend on the event's place, so that it can be computed before there is one.
     *
     * @param payload SHA-256 of the payload, 32 bytes
     * @param metadata SHA-256 of the metadata, 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // hashes pass through as they stand
    public record Content(byte[] payload, byte[] metadata) {
        public static Content of(NewEvent event) {
            MessageDigest sha256 = TreeHash.sha256();
            return new Content(sha256.digest(event.payload()), sha256.digest(event.metadata()));
        }

        /** The same of each event, in order. Metadata that are the same array as those of the event before are not hashed again. */
        @SuppressWarnings("ReferenceEquality") // to compare bytes would cost what it spares
        public static List<Content> of(List<NewEvent> events) {
            MessageDigest sha256 = TreeHash.sha256();
            List<Content> contents = new ArrayList<>(events.size());
            byte[] before = {};
            byte[] hashBefore = sha256.digest(before);
            for (NewEvent event : events) {
                if (event.metadata() != before) {
                    before = event.metadata();
                    hashBefore = sha256.digest(before);
                }
                contents.add(new Content(sha256.digest(event.payload()), hashBefore));
            }
            return contents;
        }
    }

    /**
     * The leaf hash of an event, 32 bytes.
     *
     * @param recordedAt hashed in microseconds since 1970-01-01T00:00Z
     */
    public static byte[] of(long position, long version, NewEvent event, Instant recordedAt) {
        return record(position, version, event, Content.of(event), recordedAt).hash();
    }

    /** The same for content that is hashed already, by a hash function that is at hand. */
    public static byte[] of(
            long position, long version, NewEvent event, Content content, Instant recordedAt, MessageDigest sha256) {
        return record(position, version, event, content, recordedAt).hash(sha256);
    }

    /** The leaf input, before hashing. */
    public static byte[] input(long position, long version, NewEvent event, Instant recordedAt) {
        return record(position, version, event, Content.of(event), recordedAt).bytes();
    }

    private static LeafRecord record(long position, long version, NewEvent event, Content content, Instant recordedAt) {
        return new LeafRecord(
                position,
                event.stream(),
                version,
                event.type(),
                event.schemaVersion(),
                event.key(),
                LeafRecord.micros(recordedAt),
                content.payload(),
                content.metadata());
    }
}
