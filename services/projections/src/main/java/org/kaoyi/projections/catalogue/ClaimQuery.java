package org.kaoyi.projections.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which claims to list, in the order of the log.
 *
 * @param standing only those that stand
 * @param examinations only records that a source was read and is silent
 * @param after position after which to begin, 0 for the first page
 * @param limit at most {@link #MAX_LIMIT}, and one more, which tells whether there is a next page
 */
public record ClaimQuery(
        @Nullable String occasion,
        @Nullable String question,
        @Nullable String source,
        boolean standing,
        boolean examinations,
        long after,
        int limit) {
    /** A page that a person can scroll and a browser lays out at once. */
    public static final int DEFAULT_LIMIT = 100;

    /** Larger pages gain nothing over a second request. */
    public static final int MAX_LIMIT = 1_000;

    /** Claims and examinations. */
    public ClaimQuery(
            @Nullable String occasion,
            @Nullable String question,
            @Nullable String source,
            boolean standing,
            long after,
            int limit) {
        this(occasion, question, source, standing, false, after, limit);
    }

    public ClaimQuery {
        limit = Math.clamp(limit, 1, MAX_LIMIT + 1);
    }
}
