package org.kaoyi.verifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the tree holds of an event: the record of {@code schemas/leaf.md}, format 1.
 *
 * @param recordedAt microseconds since 1970-01-01T00:00Z
 * @param payload SHA-256 of its canonical JSON
 * @param metadata SHA-256 of its canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it is used
record Leaf(
        long position,
        String stream,
        long version,
        String type,
        int schemaVersion,
        @Nullable String key,
        long recordedAt,
        byte[] payload,
        byte[] metadata) {
    private static final byte FORMAT = 1;

    /** Format, position, version, schema version, the sign of the key, time, two hashes, and three lengths at most. */
    private static final int FIXED_BYTES =
            1 + Long.BYTES + Long.BYTES + Integer.BYTES + 1 + Long.BYTES + 2 * Hashes.BYTES + 3 * Integer.BYTES;

    byte[] input() {
        byte[] streamBytes = utf8(stream);
        byte[] typeBytes = utf8(type);
        byte[] keyBytes = key == null ? new byte[0] : utf8(key);
        ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + streamBytes.length + typeBytes.length + keyBytes.length);
        out.put(FORMAT).putLong(position);
        out.putInt(streamBytes.length).put(streamBytes);
        out.putLong(version);
        out.putInt(typeBytes.length).put(typeBytes);
        out.putInt(schemaVersion);
        if (key == null) {
            out.put((byte) 0);
        } else {
            out.put((byte) 1).putInt(keyBytes.length).put(keyBytes);
        }
        out.putLong(recordedAt).put(payload).put(metadata);
        return Arrays.copyOf(out.array(), out.position());
    }

    byte[] hash() {
        return Hashes.leaf(input());
    }

    /** @throws Damage when the bytes are no leaf of format 1 */
    static Leaf read(byte[] input) throws Damage {
        ByteBuffer in = ByteBuffer.wrap(input);
        try {
            if (in.get() != FORMAT) {
                throw damage("it is of a format that this verifier does not know");
            }
            Leaf leaf = new Leaf(
                    in.getLong(),
                    text(in),
                    in.getLong(),
                    text(in),
                    in.getInt(),
                    key(in),
                    in.getLong(),
                    bytes(in, Hashes.BYTES),
                    bytes(in, Hashes.BYTES));
            if (in.hasRemaining()) {
                throw damage("it is longer than a leaf");
            }
            return leaf;
        } catch (BufferUnderflowException e) {
            throw damage("it is shorter than a leaf");
        }
    }

    private static @Nullable String key(ByteBuffer in) throws Damage {
        byte present = in.get();
        if (present != 0 && present != 1) {
            throw damage("it does not say whether there is a key");
        }
        return present == 0 ? null : text(in);
    }

    private static String text(ByteBuffer in) throws Damage {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw damage("a text in it is longer than the whole");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(in, length)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw damage("a text in it is no UTF-8");
        }
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Damage damage(String sentence) {
        return new Damage("leaf", "the leaf can not be read: " + sentence);
    }
}
