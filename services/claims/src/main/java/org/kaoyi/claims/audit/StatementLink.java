package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.Independence;
import org.kaoyi.claims.cases.Lines;
import org.kaoyi.claims.cases.Provenance;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportRelation;

/**
 * A link of a sentence with who made it and from whom its claim is.
 *
 * @param by who linked them, or looked at the link
 * @param review a link that is not confirmed carries nothing
 */
public record StatementLink(LinkedClaim claim, String by, LinkReview review, Provenance from) {
    /** Whether it counts in a grade. */
    public boolean isConfirmed() {
        return review == LinkReview.CONFIRMED;
    }

    /** As a report has it. */
    public StatementAudit.Linked shown() {
        return new StatementAudit.Linked(
                claim.claim().value(), claim.relation().label(), claim.standing(), by, review.label());
    }

    /** Only what supports a sentence is counted in lines. */
    boolean supports() {
        return isConfirmed() && claim.standing() && claim.relation() == SupportRelation.SUPPORTS;
    }

    /** The links of one sentence, those that support it each on its line of transmission, which is named after its first claim. */
    public static List<StatementLink> onLines(List<StatementLink> links) {
        IdentityHashMap<StatementLink, String> lines = new IdentityHashMap<>();
        Lines.partition(links.stream().filter(StatementLink::supports).toList(), StatementLink::from)
                .forEach(line -> line.forEach(
                        link -> lines.put(link, line.getFirst().claim().claim().value())));
        List<StatementLink> onLines = new ArrayList<>();
        for (StatementLink link : links) {
            String line = lines.get(link);
            onLines.add(
                    line == null ? link : new StatementLink(link.claim.onLine(line), link.by, link.review, link.from));
        }
        return onLines;
    }

    /** On how much a sentence rests; null where nothing supports it. */
    static @Nullable Independence independence(List<StatementLink> links) {
        List<StatementLink> supporting =
                links.stream().filter(StatementLink::supports).toList();
        return supporting.isEmpty()
                ? null
                : Lines.independence(
                        supporting, StatementLink::from, link -> link.from().speaker() != null);
    }

    /** What grading asks of confirmed links. */
    public static List<LinkedClaim> confirmed(List<StatementLink> links) {
        return links.stream()
                .filter(StatementLink::isConfirmed)
                .map(StatementLink::claim)
                .toList();
    }
}
