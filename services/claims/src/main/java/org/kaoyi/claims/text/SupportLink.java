package org.kaoyi.claims.text;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;

/**
 * A link from a statement to a claim. Of those between the same two the newest holds.
 *
 * @param statement place of the statement in its text, from 1
 * @param by who linked them, or looked at the link
 * @param review whether somebody has looked at it; null where who linked them did
 */
public record SupportLink(
        TextId text,
        int statement,
        ClaimId claim,
        SupportRelation relation,
        String by,
        @Nullable LinkReview review) {
    public SupportLink {
        review = review == LinkReview.CONFIRMED ? null : review;
    }

    /** A link that a person makes. */
    public SupportLink(TextId text, int statement, ClaimId claim, SupportRelation relation, String by) {
        this(text, statement, claim, relation, by, null);
    }

    /** The same, never null. */
    public LinkReview state() {
        return review == null ? LinkReview.CONFIRMED : review;
    }
}
