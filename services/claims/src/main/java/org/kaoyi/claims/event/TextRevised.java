package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.text.Text;

/** A newer version of a text has been entered under its id; earlier versions stay in the ledger. */
public record TextRevised(Text text) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.text(text.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
