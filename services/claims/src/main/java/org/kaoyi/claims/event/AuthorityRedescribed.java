package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.Authority;

/** Names or relations of an authority have been replaced, with a reason. */
public record AuthorityRedescribed(Authority authority, String reason) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.authority(authority.kind(), authority.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
