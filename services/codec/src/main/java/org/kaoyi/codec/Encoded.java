package org.kaoyi.codec;

import org.jspecify.annotations.Nullable;

/**
 * An event as the log takes it.
 *
 * @param stream natural key of its stream, such as {@code claim/moscow-apology-K2}
 * @param type simple name of its record, such as {@code ClaimRecorded}
 * @param schemaVersion version of the type's schema, from 1
 * @param key the occasion it concerns, or null for reference data, which all need
 * @param payload canonical JSON (RFC 8785) in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once; identity of arrays is never used
public record Encoded(
        String stream,
        String type,
        int schemaVersion,
        @Nullable String key,
        byte[] payload) {}
