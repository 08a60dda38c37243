package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.OccasionId;

/** A source's claim has been recorded. */
public record ClaimRecorded(Claim claim) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.claim(claim.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.of(claim.occasion());
    }
}
