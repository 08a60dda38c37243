package org.kaoyi.readingroom.api;

import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which cases are asked for; null asks for any, as does what is left empty.
 *
 * @param teller a person or body who tells something that answers the case's question on its occasion
 * @param from a date, as imprecise as may be: of occasions that happened, or can have happened, then or later; those without a date are left out
 * @param to likewise, then or earlier
 * @param open only those that nobody has ruled on, or that were reopened
 * @param all not findings alone
 */
public record CaseParameters(
        @RequestParam(required = false) @Nullable String occasion,
        @RequestParam(required = false) @Nullable String question,
        @RequestParam(required = false) @Nullable String side,
        @RequestParam(required = false) @Nullable String teller,
        @RequestParam(required = false) @Nullable String kind,
        @RequestParam(required = false) @Nullable String grade,
        @RequestParam(required = false) @Nullable String state,
        @RequestParam(required = false) @Nullable String from,
        @RequestParam(required = false) @Nullable String to,
        @RequestParam(defaultValue = "false") boolean open,
        @RequestParam(defaultValue = "false") boolean all)
        implements ParameterGroup {
    public CaseParameters {
        occasion = Choices.asked(occasion);
        question = Choices.asked(question);
        side = Choices.asked(side);
        teller = Choices.asked(teller);
        kind = Choices.asked(kind);
        grade = Choices.asked(grade);
        state = Choices.asked(state);
    }

    /**
     * Asks the views for them.
     *
     * @param asOf the position that is looked at, or null for the present
     * @throws ApiProblem when there is no such word, or no such thing
     */
    CaseFilter filter(Filters filters, @Nullable Long asOf) {
        Filters.labels(kind, grade, state);
        filters.named(asOf, occasion, question, side, teller);
        return new CaseFilter(occasion, question, side, teller, kind, grade, state, Choices.days(from, to), open, all);
    }
}
