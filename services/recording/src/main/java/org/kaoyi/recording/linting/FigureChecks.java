package org.kaoyi.recording.linting;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.value.ValueType;

/** Figures of wholes and parts. */
final class FigureChecks implements Linter.Check {
    @Override
    public void check(Coding coding, List<LintFinding> findings) {
        partsOnWholes(coding, findings);
        Set<Coding.Point> wholes = new HashSet<>();
        for (BalancePart part : coding.book().balances()) {
            if (wholes.add(new Coding.Point(part.wholeOccasion(), part.wholeQuestion()))) {
                scopes(coding, part, findings);
            }
            populations(coding, part, findings);
        }
    }

    private static void partsOnWholes(Coding coding, List<LintFinding> findings) {
        for (Coding.Point point : coding.byPoint().keySet()) {
            OccasionId whole = coding.book()
                    .occasion(point.occasion())
                    .map(Occasion::partOf)
                    .orElse(null);
            boolean figure = coding.book()
                    .question(point.question())
                    .map(Question::type)
                    .filter(ValueType.QUANTITY::equals)
                    .isPresent();
            if (whole != null && figure && !declared(coding, whole, point)) {
                for (Claim claim : coding.at(whole, point.question())) {
                    findings.add(ClaimChecks.finding(
                            CodingRule.PART_ON_WHOLE,
                            claim,
                            point.question() + " is also asked of " + point.occasion()));
                }
            }
        }
    }

    private static boolean declared(Coding coding, OccasionId whole, Coding.Point part) {
        return coding.book().balances().stream()
                .anyMatch(balance -> balance.wholeOccasion().equals(whole)
                        && balance.wholeQuestion().equals(part.question())
                        && balance.partOccasion().equals(part.occasion())
                        && balance.partQuestion().equals(part.question()));
    }

    private static void scopes(Coding coding, BalancePart part, List<LintFinding> findings) {
        Set<String> scopes = new TreeSet<>();
        for (Claim claim : coding.at(part.wholeOccasion(), part.wholeQuestion())) {
            String scope = claim.scope().canonical();
            scopes.add(scope == null ? "all" : scope);
        }
        if (scopes.size() > 1) {
            findings.add(new LintFinding(
                    CodingRule.BALANCE_MANY_SCOPES,
                    part.wholeOccasion() + " / " + part.wholeQuestion(),
                    String.join(", ", scopes)));
        }
    }

    private static void populations(Coding coding, BalancePart part, List<LintFinding> findings) {
        Set<String> counted = new TreeSet<>();
        for (Claim whole : coding.at(part.wholeOccasion(), part.wholeQuestion())) {
            counted.add(Objects.requireNonNullElse(whole.population(), "nobody named"));
        }
        for (Claim claim : coding.at(part.partOccasion(), part.partQuestion())) {
            String population = Objects.requireNonNullElse(claim.population(), "nobody named");
            if (!counted.isEmpty() && !counted.contains(population)) {
                findings.add(ClaimChecks.finding(
                        CodingRule.POPULATION_MISSING,
                        claim,
                        population + " here, " + String.join(", ", counted) + " in the whole"));
            }
        }
    }
}
