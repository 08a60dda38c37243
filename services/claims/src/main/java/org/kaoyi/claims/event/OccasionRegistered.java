package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;

/** An occasion has been described for the first time. */
public record OccasionRegistered(Occasion occasion) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.occasion(occasion.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
