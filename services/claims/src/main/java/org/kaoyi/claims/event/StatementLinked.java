package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.text.SupportLink;

/** A statement of a text has been linked to a claim. */
public record StatementLinked(SupportLink link) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.text(link.text());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
