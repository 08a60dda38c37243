package org.kaoyi.claims.audit;

import java.util.List;

/**
 * A claim on which a sentence may rest. Never a link by itself.
 *
 * @param claim its id
 * @param points how much speaks for it; comparable within one sentence and, roughly, within one text
 * @param founded whether so much speaks for it that it may stand first; what is shown without is less sure
 * @param reasons what speaks for it, the strongest first
 */
public record Suggestion(
        String claim,
        String occasion,
        String question,
        String source,
        double points,
        boolean founded,
        List<Reason> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /** All of them where the first is founded, and none otherwise. */
    static List<Suggestion> likely(List<Suggestion> suggestions) {
        return suggestions.isEmpty() || !suggestions.getFirst().founded() ? List.of() : suggestions;
    }

    /**
     * One thing that speaks for a claim.
     *
     * @param code such as {@code same-figure}
     * @param said as it stands in the sentence, or empty
     * @param points that it adds
     */
    public record Reason(String code, String said, double points) {}
}
