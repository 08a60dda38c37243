package org.kaoyi.ledger;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an event may measure. Checked when it is built, so that no store can refuse a whole batch because of one event in
 * it.
 */
public final class EventLimits {
    /** A stream name stands in a unique index; PostgreSQL refuses index rows above 2,704 bytes. */
    public static final int STREAM_BYTES_MAX = 1_024;

    /** Type names are ours and short; the limit only catches a mix-up of arguments. */
    public static final int TYPE_BYTES_MAX = 128;

    /** A key names an occasion, as a stream does. */
    public static final int KEY_BYTES_MAX = 1_024;

    /** Idempotency keys are indexed; draft-ietf-httpapi-idempotency-key-header suggests a UUID, 36 bytes. */
    public static final int REQUEST_KEY_BYTES_MAX = 256;

    /** A long text in one event; a hundred of them still fit into a batch. */
    public static final int PAYLOAD_BYTES_MAX = 4 * 1024 * 1024;

    /** Metadata says who, when and by which request. */
    public static final int METADATA_BYTES_MAX = 64 * 1024;

    /** Ten of an import's batches of 1,000; one append is one transaction. */
    public static final int APPEND_EVENTS_MAX = 10_000;

    private EventLimits() {}

    /**
     * A text that the store can hold: not empty, no U+0000 (PostgreSQL refuses it), no lone surrogate (it has no UTF-8
     * form).
     *
     * @throws IllegalArgumentException with a static text, when it is not
     */
    static String requireText(String text, int bytesMax) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a name in an event is empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name in an event contains U+0000");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a name in an event contains half a surrogate pair");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > bytesMax) {
            throw new IllegalArgumentException("a name in an event is longer than its limit");
        }
        return text;
    }

    static @Nullable String requireTextOrNull(@Nullable String text, int bytesMax) {
        return text == null ? null : requireText(text, bytesMax);
    }

    static void requireSize(byte[] bytes, int bytesMax) {
        if (bytes.length > bytesMax) {
            throw new IllegalArgumentException("an event is larger than its limit");
        }
    }
}
