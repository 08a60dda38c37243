package org.kaoyi.ledger.merkle;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private static final int FORMAT = 1;
    private static final int KEY_ABSENT = 0;
    private static final int KEY_PRESENT = 1;

    /** Enough for the fixed fields and names of usual length. */
    private static final int RECORD_BYTES_USUAL = 256;

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(RECORD_BYTES_USUAL);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(position);
            writeText(out, event.stream());
            out.writeLong(version);
            writeText(out, event.type());
            out.writeInt(event.schemaVersion());
            writeKey(out, event.key());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
            out.write(TreeHash.sha256().digest(event.payload()));
            out.write(TreeHash.sha256().digest(event.metadata()));
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writeKey(DataOutputStream out, @Nullable String key) throws IOException {
        if (key == null) {
            out.writeByte(KEY_ABSENT);
        } else {
            out.writeByte(KEY_PRESENT);
            writeText(out, key);
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
