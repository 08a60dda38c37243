package org.kaoyi.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.kaoyi.ledger.LoggedEvent;

/** The log's rows as events. */
final class EventRows {
    static final String COLUMNS =
            "SELECT position, stream, version, type, schema_version, key, payload, metadata, recorded_at, leaf_hash";

    private static final int RECORDED_AT = 9;

    private static final long MICROS_PER_SECOND = TimeUnit.SECONDS.toMicros(1);
    private static final long NANOS_PER_MICRO = TimeUnit.MICROSECONDS.toNanos(1);

    /** The one time that was read last: all events of a batch bear the same. */
    private long lastMicros = Long.MIN_VALUE;

    private Instant lastTime = Instant.EPOCH;

    /** The event of the row on which the cursor stands. */
    LoggedEvent read(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getBytes(7),
                row.getBytes(8),
                recordedAt(row),
                row.getBytes(10));
    }

    private Instant recordedAt(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(RECORDED_AT);
        if (!BinaryTime.is(bytes)) {
            return row.getObject(RECORDED_AT, OffsetDateTime.class).toInstant();
        }
        long micros = BinaryTime.micros(bytes);
        if (micros != lastMicros) {
            lastMicros = micros;
            lastTime = Instant.ofEpochSecond(
                    Math.floorDiv(micros, MICROS_PER_SECOND),
                    Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
        }
        return lastTime;
    }
}
