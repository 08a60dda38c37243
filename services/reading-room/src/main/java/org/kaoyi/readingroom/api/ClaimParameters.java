package org.kaoyi.readingroom.api;

import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which claims and examinations are asked for, in the order of the log; null asks for any, as does what is left empty.
 *
 * @param standing only those that stand
 * @param after the position after which the page begins
 * @param limit how many there are on a page at most
 */
public record ClaimParameters(
        @RequestParam(required = false) @Nullable String occasion,
        @RequestParam(required = false) @Nullable String question,
        @RequestParam(required = false) @Nullable String source,
        @RequestParam(defaultValue = "false") boolean standing,
        @RequestParam(defaultValue = "0") long after,

        @RequestParam(defaultValue = "" + ClaimQuery.DEFAULT_LIMIT)
        int limit)
        implements ParameterGroup {
    /** @throws ApiProblem when none is asked for, or more than there are in one answer */
    public ClaimParameters {
        CursorPage.bounded(limit, ClaimQuery.MAX_LIMIT);
        occasion = Choices.asked(occasion);
        question = Choices.asked(question);
        source = Choices.asked(source);
    }

    /** Asks for claims and examinations, and for one more than the page has, which tells whether there is a next. */
    ClaimQuery both() {
        return asked(false);
    }

    /** The same of examinations alone. */
    ClaimQuery examinations() {
        return asked(true);
    }

    private ClaimQuery asked(boolean examinations) {
        return new ClaimQuery(occasion, question, source, standing, examinations, after, limit + 1);
    }
}
