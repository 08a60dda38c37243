package org.kaoyi.ledger;

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

    /** A long text in one event, which fills a batch by itself. */
    public static final int PAYLOAD_BYTES_MAX = 4 * 1024 * 1024;

    /** Metadata says who, when and by which request. */
    public static final int METADATA_BYTES_MAX = 64 * 1024;

    /** Ten of an import's batches of 1,000; one append is one transaction. */
    public static final int APPEND_EVENTS_MAX = 10_000;

    /** Of a character beyond the basic plane (RFC 3629 §3). */
    private static final int UTF8_BYTES_MAX = 4;

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
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\0') {
                throw new IllegalArgumentException("a name in an event contains U+0000");
            }
            if (!Character.isSurrogate(unit)) {
                bytes += utf8Bytes(unit);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                bytes += UTF8_BYTES_MAX;
                i++;
            } else {
                throw new IllegalArgumentException("a name in an event contains half a surrogate pair");
            }
        }
        if (bytes > bytesMax) {
            throw new IllegalArgumentException("a name in an event is longer than its limit");
        }
        return text;
    }

    /** Of a character in the basic plane (RFC 3629 §3). */
    private static int utf8Bytes(char unit) {
        if (unit < 0x80) {
            return 1;
        }
        return unit < 0x800 ? 2 : 3;
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
