package org.kaoyi.ledger.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.merkle.LeafRecord;
import org.kaoyi.ledger.merkle.TreeHash;
import org.kaoyi.ledger.postgres.BinaryTime;

/**
 * One row as it stands in the table, whatever somebody may have made of it.
 *
 * @param recordedAtMicros since 1970-01-01T00:00Z; {@link Long#MAX_VALUE} for a time that is none, such as infinity
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it is used
record StoredRow(
        long position,
        String stream,
        long version,
        String type,
        int schemaVersion,
        @Nullable String key,
        byte[] payload,
        byte[] metadata,
        long recordedAtMicros,
        byte[] leafHash) {
    static final String COLUMNS =
            "position, stream, version, type, schema_version, key, payload, metadata, recorded_at, leaf_hash";

    private static final byte[] NOTHING = new byte[0];

    /** Empty values stand for NULL where the table allowed none when it was made; no event has them. */
    static StoredRow read(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getLong(1),
                orEmpty(row.getString(2)),
                row.getLong(3),
                orEmpty(row.getString(4)),
                row.getInt(5),
                row.getString(6),
                orEmpty(row.getBytes(7)),
                orEmpty(row.getBytes(8)),
                micros(row),
                orEmpty(row.getBytes(10)));
    }

    /** The leaf of what stands there now. */
    LeafRecord leaf() {
        return new LeafRecord(
                position,
                stream,
                version,
                type,
                schemaVersion,
                key,
                recordedAtMicros,
                TreeHash.digest(payload),
                TreeHash.digest(metadata));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] orEmpty(byte @Nullable [] bytes) {
        return bytes == null ? NOTHING : bytes;
    }

    private static long micros(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(9);
        try {
            if (BinaryTime.is(bytes)) {
                return BinaryTime.micros(bytes);
            }
            OffsetDateTime time = row.getObject(9, OffsetDateTime.class);
            return time == null ? Long.MAX_VALUE : LeafRecord.micros(time.toInstant());
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
