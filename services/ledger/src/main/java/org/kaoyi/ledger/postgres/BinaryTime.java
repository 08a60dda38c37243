package org.kaoyi.ledger.postgres;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timestamptz as PostgreSQL sends it in its binary format: microseconds since 2000. Read as they stand, since the driver's calendar costs
 * as much as all the rest of a row.
 */
public final class BinaryTime {
    private static final long EPOCH_MICROS = Duration.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"))
                    .toSeconds()
            * 1_000_000;

    private BinaryTime() {}

    /** Whether these bytes are such a time, and not its text. */
    public static boolean is(byte @Nullable [] value) {
        return value != null && value.length == Long.BYTES;
    }

    /**
     * Microseconds since 1970-01-01T00:00Z.
     *
     * @throws ArithmeticException for infinity, which is no time
     */
    public static long micros(byte[] value) {
        long micros = ByteBuffer.wrap(value).getLong();
        if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
            throw new ArithmeticException("infinity");
        }
        return Math.addExact(micros, EPOCH_MICROS);
    }
}
