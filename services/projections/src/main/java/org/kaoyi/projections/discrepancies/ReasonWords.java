package org.kaoyi.projections.discrepancies;

import org.kaoyi.claims.comparison.Reason;

/** Puts a reason, which is data, into plain English for reports; pages put it into the reader's language by its code. */
final class ReasonWords {
    private ReasonWords() {}

    static String of(Reason reason) {
        String words = reason.code().replace('-', ' ');
        return reason.arguments().isEmpty() ? words : words + ": " + String.join(" · ", reason.arguments());
    }
}
