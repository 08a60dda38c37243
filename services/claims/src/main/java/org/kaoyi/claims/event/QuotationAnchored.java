package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.passage.Anchor;

/**
 * Somebody has said where in a text of its source a claim's quotation stands; the newest anchor of a claim counts.
 *
 * @param of the occasion of the claim
 */
public record QuotationAnchored(ClaimId claim, OccasionId of, Anchor anchor) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.claim(claim);
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.of(of);
    }
}
