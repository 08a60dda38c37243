package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Source;

/** A source's description has been replaced, with a reason; the earlier one stays in the log. */
public record SourceRedescribed(Source source, String reason) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.source(source.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
