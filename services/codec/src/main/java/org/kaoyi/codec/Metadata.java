package org.kaoyi.codec;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, and by what.
 *
 * @param actor who did it
 * @param via the tool or page, such as {@code import} or {@code page}
 * @param importId the import it came with, or null
 * @param requestId the request it came with, or null
 * @param origin where it was recorded first, if in another ledger, or null
 */
public record Metadata(
        String actor,
        String via,
        @Nullable String importId,
        @Nullable String requestId,
        @Nullable Origin origin) {

    /** Of what this ledger records first. */
    public Metadata(String actor, String via, @Nullable String importId, @Nullable String requestId) {
        this(actor, via, importId, requestId, null);
    }
}
