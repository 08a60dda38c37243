package org.kaoyi.recording.linting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.reference.ReferenceBook;

/** Checks the rows of a ledger against the coding rules. It changes nothing, and nothing depends on what it finds. */
public final class Linter {
    private static final List<Check> CHECKS =
            List.of(new ClaimChecks(), new WordingChecks(), new FigureChecks(), new SilenceChecks(), new TermChecks());

    private Linter() {}

    /** Some of the rules. */
    interface Check {
        void check(Coding coding, List<LintFinding> findings);
    }

    /**
     * What the rules find, by rule and row.
     *
     * @param claims that stand
     * @param examinations that stand
     */
    public static List<LintFinding> lint(
            ReferenceBook book, Collection<Claim> claims, Collection<Examination> examinations) {
        Coding coding = Coding.of(book, claims, examinations);
        List<LintFinding> findings = new ArrayList<>();
        CHECKS.forEach(check -> check.check(coding, findings));
        findings.sort(Comparator.comparing(LintFinding::rule)
                .thenComparing(LintFinding::row)
                .thenComparing(LintFinding::detail));
        return findings;
    }
}
