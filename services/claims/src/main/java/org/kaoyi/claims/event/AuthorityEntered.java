package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.Authority;

/** A person, place or term has been entered. */
public record AuthorityEntered(Authority authority) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.authority(authority.kind(), authority.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
