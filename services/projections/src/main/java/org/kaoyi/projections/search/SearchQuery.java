package org.kaoyi.projections.search;

import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param text words, all of which must be found in a document; a phrase in quotation marks as it stands
 * @param shelf where to look, or null for everywhere
 * @param after the place at which an earlier answer ended, or null for the first page
 * @param limit hits of a page, at most {@link SearchLimits#PAGE_HITS_MAX}
 */
public record SearchQuery(
        String text, @Nullable Shelf shelf, @Nullable String after, int limit) {
    public SearchQuery {
        limit = Math.clamp(limit, 1, SearchLimits.PAGE_HITS_MAX);
    }

    /** The first page of everything. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, null, null, SearchLimits.PAGE_HITS);
    }
}
