package org.kaoyi.readingroom;

import java.time.Duration;

/** When it is worth asking again, in whole seconds as HTTP tells it (RFC 9110 §10.2.3). */
public final class RetryAfter {
    private RetryAfter() {}

    /** Rounded up, so that nobody comes too early; one second at least. */
    public static String of(Duration wait) {
        return Long.toString(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }
}
