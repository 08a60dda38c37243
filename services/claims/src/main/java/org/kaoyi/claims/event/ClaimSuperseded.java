package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;

/** A claim stands no more because a better coding of it has been recorded. */
public record ClaimSuperseded(ClaimId claim, OccasionId of, ClaimId by, String reason) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.claim(claim);
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.of(of);
    }
}
