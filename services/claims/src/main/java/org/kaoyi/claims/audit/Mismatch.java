package org.kaoyi.claims.audit;

import java.util.List;
import org.kaoyi.claims.Labelled;

/**
 * A figure or date of a sentence that no claim has, or that claims contradict.
 *
 * @param said as it stands in the sentence
 * @param claims that say otherwise, each with its value; empty where none speaks of it
 */
public record Mismatch(Kind kind, String said, List<Other> claims) {
    public Mismatch {
        claims = List.copyOf(claims);
    }

    /** What is wrong with it. */
    public enum Kind implements Labelled {
        FIGURE_CONTRADICTED,
        FIGURE_IN_NO_CLAIM,
        DATE_CONTRADICTED,
        DATE_IN_NO_CLAIM
    }

    /** A claim with what it says instead. */
    public record Other(String claim, String value) {}
}
