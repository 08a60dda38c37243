package org.kaoyi.claims.audit;

import java.util.List;

/**
 * A claim on which a sentence may rest. Never a link by itself.
 *
 * @param claim its id
 * @param points how much speaks for it; comparable within one sentence and, roughly, within one text
 * @param reasons what speaks for it, the strongest first
 */
public record Suggestion(
        String claim, String occasion, String question, String source, double points, List<Reason> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
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
