package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages of claims and examinations in the order of the log, now or at a position. */
@Component
class ClaimLists {
    private final Past past;
    private final Filters filters;

    ClaimLists(Past past, Filters filters) {
        this.past = past;
        this.filters = filters;
    }

    /** @param limit as it was asked for, before the query keeps it within bounds */
    ResponseEntity<List<ClaimEntry>> page(
            ClaimQuery query, int limit, @Nullable Long asOf, boolean go, HttpServletRequest request) {
        CursorPage.bounded(limit, ClaimQuery.MAX_LIMIT);
        filters.known(asOf, "occasion", query.occasion());
        filters.known(asOf, "question", query.question());
        filters.known(asOf, "source", query.source());
        List<ClaimEntry> page = past.ask(asOf, go, reports -> reports.claims().list(query));
        // A full page may be the last; its next page then is empty.
        String last = page.size() < limit ? null : Long.toString(page.getLast().position());
        return CursorPage.of(page, last, request);
    }
}
