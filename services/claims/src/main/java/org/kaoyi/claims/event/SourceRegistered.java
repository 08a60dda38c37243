package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Source;

/** A source has been described for the first time. */
public record SourceRegistered(Source source) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.source(source.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
