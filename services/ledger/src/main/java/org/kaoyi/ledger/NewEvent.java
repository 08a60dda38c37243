package org.kaoyi.ledger;

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
        byte[] metadata) {}
