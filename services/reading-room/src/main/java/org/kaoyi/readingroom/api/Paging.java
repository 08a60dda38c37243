package org.kaoyi.readingroom.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which page of a list is asked for.
 *
 * @param after the id after which the page begins, or null for the first
 * @param limit how many there are on a page at most
 */
public record Paging(
        @RequestParam(required = false) @Nullable String after,

        @RequestParam(defaultValue = "" + ApiLimits.PAGE_MAX)
        int limit)
        implements ParameterGroup {
    /** @throws ApiProblem when none is asked for, or more than there are in one answer */
    public Paging {
        CursorPage.bounded(limit, ApiLimits.PAGE_MAX);
        after = Choices.asked(after);
    }

    /** One more than the page has tells whether there is a next. */
    int andOneMore() {
        return limit + 1;
    }
}
