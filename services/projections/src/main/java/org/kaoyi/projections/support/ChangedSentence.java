package org.kaoyi.projections.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.audit.StatementLink;
import org.kaoyi.claims.text.AnchoredText;
import org.kaoyi.claims.text.LinkReview;

/**
 * A sentence that a newer version of its text has no more in these words, with those of its links that wait for somebody: whoever links one
 * of the sentences in its place to the same claim, or rejects that link there, has looked at it.
 *
 * @param text its words
 * @param now numbers of the sentences in its place; empty where it was left out
 * @param near number of the sentence beside which it is shown
 */
public record ChangedSentence(String text, List<Integer> now, int near, List<StatementAudit.Linked> claims) {
    public ChangedSentence {
        now = List.copyOf(now);
        claims = List.copyOf(claims);
    }

    /** Those of a text, in its order; what was left out is told of the version that left it out. */
    static List<ChangedSentence> of(AnchoredText<StatementLink> text) {
        Map<Integer, List<StatementLink>> links = text.anchors();
        return text.former().stream()
                .filter(it -> !it.now().isEmpty() || it.until() + 1 == text.version())
                .map(it -> of(it, links))
                .filter(it -> !it.claims().isEmpty())
                .toList();
    }

    private static ChangedSentence of(
            AnchoredText.Former<StatementLink> former, Map<Integer, List<StatementLink>> links) {
        Set<ClaimId> looked = former.now().stream()
                .flatMap(number -> links.getOrDefault(number, List.of()).stream())
                .filter(link -> link.review() != LinkReview.PROPOSED)
                .map(link -> link.claim().claim())
                .collect(Collectors.toSet());
        return new ChangedSentence(
                former.words(),
                former.now(),
                former.near(),
                former.anchors().stream()
                        .filter(link -> link.review() != LinkReview.REJECTED)
                        .filter(link -> !looked.contains(link.claim().claim()))
                        .map(StatementLink::shown)
                        .toList());
    }
}
