package org.kaoyi.claims.audit;

import java.util.List;

/**
 * What an audit finds about one sentence.
 *
 * @param number from 1
 * @param grade such as {@code HEARSAY-ONLY}
 * @param marks such as {@code CITED-NOT-READ}
 * @param claims linked to it
 * @param arithmetic what the grade rests on, in words
 */
public record StatementAudit(
        int number,
        String text,
        String grade,
        List<String> marks,
        List<Linked> claims,
        List<String> arithmetic,
        List<Suggestion> suggestions,
        List<Mismatch> mismatches) {
    public StatementAudit {
        marks = List.copyOf(marks);
        claims = List.copyOf(claims);
        arithmetic = List.copyOf(arithmetic);
        suggestions = List.copyOf(suggestions);
        mismatches = List.copyOf(mismatches);
    }

    /** A claim linked to the sentence. */
    public record Linked(String claim, String relation, boolean standing, String by) {}
}
