package org.kaoyi.ledger.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.NewEvent;

/**
 * The leaf of an event: the hash of a small record that holds the hashes of payload and metadata, so that a proof stays
 * small and reveals neither. The layout is documented in {@code schemas/leaf.md} and never changes; another would get
 * another format byte.
 */
public final class LeafHash {
    private static final byte FORMAT = 1;
    private static final byte KEY_ABSENT = 0;
    private static final byte KEY_PRESENT = 1;

    /** Everything but the bytes of the names: format, numbers, the lengths of stream and type, the key's sign, two hashes. */
    private static final int FIXED_BYTES = 1
            + Long.BYTES
            + Integer.BYTES
            + Long.BYTES
            + Integer.BYTES
            + Integer.BYTES
            + 1
            + Long.BYTES
            + 2 * TreeHash.HASH_BYTES;

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
    }

    /**
     * The leaf hash of an event, 32 bytes.
     *
     * @param recordedAt hashed in microseconds since 1970-01-01T00:00Z
     */
    public static byte[] of(long position, long version, NewEvent event, Instant recordedAt) {
        return of(position, version, event, Content.of(event), recordedAt);
    }

    /** The same for content that is hashed already. */
    public static byte[] of(long position, long version, NewEvent event, Content content, Instant recordedAt) {
        return TreeHash.leaf(input(position, version, event, content, recordedAt));
    }

    /** The leaf input, before hashing. */
    public static byte[] input(long position, long version, NewEvent event, Instant recordedAt) {
        return input(position, version, event, Content.of(event), recordedAt);
    }

    private static byte[] input(long position, long version, NewEvent event, Content content, Instant recordedAt) {
        byte[] stream = utf8(event.stream());
        byte[] type = utf8(event.type());
        byte @Nullable [] key = event.key() == null ? null : utf8(event.key());
        int names = stream.length + type.length + (key == null ? 0 : Integer.BYTES + key.length);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + names);
        bytes.put(FORMAT).putLong(position);
        putText(bytes, stream);
        bytes.putLong(version);
        putText(bytes, type);
        bytes.putInt(event.schemaVersion());
        if (key == null) {
            bytes.put(KEY_ABSENT);
        } else {
            bytes.put(KEY_PRESENT);
            putText(bytes, key);
        }
        bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
        return bytes.put(content.payload()).put(content.metadata()).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void putText(ByteBuffer bytes, byte[] utf8) {
        bytes.putInt(utf8.length).put(utf8);
    }
}
