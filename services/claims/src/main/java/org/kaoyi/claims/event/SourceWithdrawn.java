package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;

/** A source is no longer to be relied on (a forgery, a mistake); its claims stand no more. */
public record SourceWithdrawn(Siglum source, String reason) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.source(source);
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
