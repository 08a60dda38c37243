package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.Passage;

/** A text or image of a source is kept with the ledger; the event holds its hash and not its bytes. */
public record PassageAttached(Siglum source, Passage passage) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.source(source);
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
