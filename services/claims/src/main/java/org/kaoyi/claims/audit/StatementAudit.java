package org.kaoyi.claims.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.Independence;

/**
 * What an audit finds about one sentence.
 *
 * @param number from 1
 * @param grade such as {@code HEARSAY-ONLY}
 * @param marks such as {@code CITED-NOT-READ}
 * @param claims linked to it
 * @param independence on how much it rests; null where nothing supports it
 * @param arithmetic what of its own words the grade rests on
 */
public record StatementAudit(
        int number,
        String text,
        String grade,
        List<String> marks,
        List<Linked> claims,
        @Nullable Independence independence,
        List<Because> arithmetic,
        List<Suggestion> suggestions,
        List<Mismatch> mismatches) {
    public StatementAudit {
        marks = List.copyOf(marks);
        claims = List.copyOf(claims);
        arithmetic = List.copyOf(arithmetic);
        suggestions = List.copyOf(suggestions);
        mismatches = List.copyOf(mismatches);
    }

    /** Those of its suggestions of which the first is likely; none where all are less sure. */
    List<Suggestion> likely() {
        return Suggestion.likely(suggestions);
    }

    /** The same with claims on which it may rest, and with what of it no claim has. */
    StatementAudit with(List<Suggestion> suggested, List<Mismatch> missing) {
        return new StatementAudit(number, text, grade, marks, claims, independence, arithmetic, suggested, missing);
    }

    /**
     * A claim linked to the sentence.
     *
     * @param review {@code confirmed}, {@code proposed} (it waits for somebody to look at it) or {@code rejected}
     */
    public record Linked(String claim, String relation, boolean standing, String by, String review) {}
}
