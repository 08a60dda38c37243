package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;

/** A claim or examination stands no more. */
public record ClaimRetracted(ClaimId claim, OccasionId of, String reason) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.claim(claim);
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.of(of);
    }
}
