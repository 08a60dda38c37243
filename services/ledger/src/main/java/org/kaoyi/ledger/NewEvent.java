package org.kaoyi.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event to be appended.
 *
 * @param stream natural key of its stream, such as {@code claim/moscow-apology-K2}
 * @param type type name, such as {@code ClaimRecorded}
 * @param schemaVersion version of the type's schema, from 1
 * @param key the occasion it concerns, or null for a reference event that concerns all
 * @param payload stored as given, byte for byte
 * @param metadata stored as given, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are hashed as they stand; identity of arrays is never used
public record NewEvent(
        String stream,
        String type,
        int schemaVersion,
        @Nullable String key,
        byte[] payload,
        byte[] metadata) {
    /** @throws IllegalArgumentException past one of the {@link EventLimits} */
    public NewEvent {
        EventLimits.requireText(stream, EventLimits.STREAM_BYTES_MAX);
        EventLimits.requireText(type, EventLimits.TYPE_BYTES_MAX);
        EventLimits.requireTextOrNull(key, EventLimits.KEY_BYTES_MAX);
        EventLimits.requireSize(payload, EventLimits.PAYLOAD_BYTES_MAX);
        EventLimits.requireSize(metadata, EventLimits.METADATA_BYTES_MAX);
        if (schemaVersion < 1) {
            throw new IllegalArgumentException("schema versions begin at 1");
        }
    }

    /** The same as it stands in the log, once it has its place there. */
    public LoggedEvent logged(long position, long version, Instant recordedAt, byte[] leafHash) {
        return new LoggedEvent(
                position, stream, version, type, schemaVersion, key, payload, metadata, recordedAt, leafHash);
    }
}
