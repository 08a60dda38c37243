package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

    /** The page that the parameters name, of what the query finds. */
    ResponseEntity<List<ClaimEntry>> page(
            ClaimQuery query, ClaimParameters asked, Moment moment, HttpServletRequest request) {
        filters.known(moment.asOf(), "occasion", asked.occasion());
        filters.known(moment.asOf(), "question", asked.question());
        filters.known(moment.asOf(), "source", asked.source());
        List<ClaimEntry> found = past.ask(moment, reports -> reports.claims().list(query));
        return CursorPage.of(found, asked.limit(), it -> Long.toString(it.position()), request);
    }
}
