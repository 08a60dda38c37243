package org.kaoyi.claims.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportGrading;
import org.kaoyi.claims.text.TextId;

/**
 * What becomes of the support of a statement when claims fall ({@code domain.md} §5): their links are stale, and findings may open or
 * close on those that are left.
 *
 * @param statement place in its text, from 1
 */
public record StatementChange(TextId text, int statement, SupportGrading.Graded before, SupportGrading.Graded after) {

    /**
     * @param links all claims linked to the statement
     * @param falls whether a claim is thought away
     * @param inOpenFinding whether an open finding touches a claim once they are
     * @return empty where grade and marks stay
     */
    public static Optional<StatementChange> of(
            TextId text,
            int statement,
            List<LinkedClaim> links,
            Predicate<ClaimId> falls,
            Predicate<LinkedClaim> inOpenFinding) {
        SupportGrading.Graded before = SupportGrading.grade(text, links, SupportGrading.Wording.FITS);
        List<LinkedClaim> left = links.stream()
                .map(link -> new LinkedClaim(
                        link.claim(),
                        link.relation(),
                        link.standing() && !falls.test(link.claim()),
                        inOpenFinding.test(link),
                        link.explicit(),
                        link.tellings(),
                        link.line(),
                        link.citedOnly(),
                        link.citedIn(),
                        link.summary()))
                .toList();
        SupportGrading.Graded after = SupportGrading.grade(text, left, SupportGrading.Wording.FITS);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new StatementChange(text, statement, before, after));
    }
}
