package org.kaoyi.claims.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.judgement.Assessment;

/**
 * One point on which sources may differ, with everything that the ledger can say of it.
 *
 * @param grade the gravest grade of its differences
 * @param kind the kind of the gravest difference, or null where nothing differs
 * @param kinds all kinds, in the order of {@link Kind}
 * @param readings classes of equal values, most statements first
 * @param groups maximal sets of mutually compatible readings, as indices of {@code readings}
 * @param groupsCapped whether there were more groups than the limit, of readings or of orders among which a circle was looked for
 * @param silent examined sources that say nothing (S1 to S4)
 * @param links dependences that lines do not show, in words
 * @param between the sides that differ
 * @param differences gravest first
 * @param unlistedDifferences how many more there are than are listed
 * @param remainders what is left of wholes whose parts are not all there are
 * @param assessment the latest ruling, or null
 * @param reason why it has its grade
 */
public record Case(
        CaseKey key,
        Grade grade,
        @Nullable Kind kind,
        List<Kind> kinds,
        CaseState state,
        List<Reading> readings,
        List<List<Integer>> groups,
        boolean groupsCapped,
        List<Silence> silent,
        Independence independence,
        List<String> links,
        List<Explainer> explainers,
        List<SidePair> between,
        List<Difference> differences,
        int unlistedDifferences,
        List<Remainder> remainders,
        @Nullable Assessment assessment,
        Reason reason) {
    public Case {
        kinds = List.copyOf(kinds);
        readings = List.copyOf(readings);
        groups = groups.stream().map(List::copyOf).toList();
        silent = List.copyOf(silent);
        links = List.copyOf(links);
        explainers = List.copyOf(explainers);
        between = List.copyOf(between);
        differences = List.copyOf(differences);
        remainders = List.copyOf(remainders);
    }

    /** The same case in another state. */
    Case in(CaseState other) {
        return new Case(
                key,
                grade,
                kind,
                kinds,
                other,
                readings,
                groups,
                groupsCapped,
                silent,
                independence,
                links,
                explainers,
                between,
                differences,
                unlistedDifferences,
                remainders,
                assessment,
                reason);
    }
}
