package org.kaoyi.readingroom;

import java.time.Duration;
import org.kaoyi.ledger.StoreTrouble;

/** When it is worth asking again, in whole seconds as HTTP tells it (RFC 9110 §10.2.3). */
public final class RetryAfter {
    /** When a caller who was turned away may come again: projections catch up in seconds. */
    public static final Duration SOON = Duration.ofSeconds(2);

    /** The same where a person has to mend something first, such as a full disk; a minute, as of those who watch a server. */
    private static final Duration WHEN_MENDED = Duration.ofMinutes(1);

    private RetryAfter() {}

    /** Of a database in trouble. */
    public static Duration after(StoreTrouble trouble) {
        return switch (trouble) {
            case AWAY, SLOW -> SOON;
            case FULL, READ_ONLY -> WHEN_MENDED;
        };
    }

    /** Rounded up, so that nobody comes too early; one second at least. */
    public static String of(Duration wait) {
        return Long.toString(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }
}
