package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.text.Text;

/** A text has been entered for audit. */
public record TextEntered(Text text) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.text(text.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
