package org.kaoyi.ledger.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the tree holds of an event, field by field as in {@code schemas/leaf.md}. Takes any values, also ones that no event may
 * have, since it is made of stored rows that somebody may have altered.
 *
 * @param recordedAtMicros since 1970-01-01T00:00Z
 * @param payloadHash SHA-256, 32 bytes
 * @param metadataHash SHA-256, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // hashed as they stand; identity of arrays is never used
public record LeafRecord(
        long position,
        String stream,
        long version,
        String type,
        int schemaVersion,
        @Nullable String key,
        long recordedAtMicros,
        byte[] payloadHash,
        byte[] metadataHash) {
    private static final byte FORMAT = 1;
    private static final byte KEY_ABSENT = 0;
    private static final byte KEY_PRESENT = 1;

    /** All fields but the texts; the key's length counts only when there is a key. */
    private static final int FIXED_BYTES = 1 + 3 * Long.BYTES + 3 * Integer.BYTES + 1 + 2 * TreeHash.HASH_BYTES;

    /** The time and what stands behind it. */
    static final int BYTES_FROM_THE_TIME = Long.BYTES + 2 * TreeHash.HASH_BYTES;

    /** {@code recordedAt} as the leaf holds it. */
    public static long micros(Instant recordedAt) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
    }

    /** The leaf input, before hashing. */
    public byte[] bytes() {
        byte[] streamUtf8 = utf8(stream);
        byte[] typeUtf8 = utf8(type);
        byte[] keyUtf8 = key == null ? null : utf8(key);
        int keyBytes = keyUtf8 == null ? 0 : Integer.BYTES + keyUtf8.length;
        ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + streamUtf8.length + typeUtf8.length + keyBytes);
        out.put(FORMAT).putLong(position);
        out.putInt(streamUtf8.length).put(streamUtf8);
        out.putLong(version);
        out.putInt(typeUtf8.length).put(typeUtf8);
        out.putInt(schemaVersion);
        if (keyUtf8 == null) {
            out.put(KEY_ABSENT);
        } else {
            out.put(KEY_PRESENT).putInt(keyUtf8.length).put(keyUtf8);
        }
        return out.putLong(recordedAtMicros).put(payloadHash).put(metadataHash).array();
    }

    /** The leaf hash, 32 bytes. */
    public byte[] hash() {
        return TreeHash.leaf(bytes());
    }

    /** The same by a hash function that is at hand, for whoever hashes many. */
    public byte[] hash(MessageDigest sha256) {
        return TreeHash.leaf(sha256, bytes());
    }

    // The same event with one field put differently: how an altered column is found.

    public LeafRecord atPosition(long other) {
        return new LeafRecord(
                other, stream, version, type, schemaVersion, key, recordedAtMicros, payloadHash, metadataHash);
    }

    public LeafRecord inStream(String other) {
        return new LeafRecord(
                position, other, version, type, schemaVersion, key, recordedAtMicros, payloadHash, metadataHash);
    }

    public LeafRecord atVersion(long other) {
        return new LeafRecord(
                position, stream, other, type, schemaVersion, key, recordedAtMicros, payloadHash, metadataHash);
    }

    public LeafRecord ofType(String other) {
        return new LeafRecord(
                position, stream, version, other, schemaVersion, key, recordedAtMicros, payloadHash, metadataHash);
    }

    public LeafRecord ofSchemaVersion(int other) {
        return new LeafRecord(position, stream, version, type, other, key, recordedAtMicros, payloadHash, metadataHash);
    }

    public LeafRecord withKey(@Nullable String other) {
        return new LeafRecord(
                position, stream, version, type, schemaVersion, other, recordedAtMicros, payloadHash, metadataHash);
    }

    public LeafRecord with(byte[] otherPayloadHash, byte[] otherMetadataHash) {
        return new LeafRecord(
                position,
                stream,
                version,
                type,
                schemaVersion,
                key,
                recordedAtMicros,
                otherPayloadHash,
                otherMetadataHash);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
