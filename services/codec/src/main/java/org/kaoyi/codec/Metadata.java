package org.kaoyi.codec;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, and by what.
 *
 * @param actor who did it
 * @param via the tool or page, such as {@code import} or {@code page}
 * @param importId the import it came with, or null
 * @param requestId the request it came with, or null
 */
public record Metadata(
        String actor,
        String via,
        @Nullable String importId,
        @Nullable String requestId) {}
