package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;

/** An occasion's description has been replaced, with a reason. */
public record OccasionRedescribed(Occasion occasion, String reason) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.occasion(occasion.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
