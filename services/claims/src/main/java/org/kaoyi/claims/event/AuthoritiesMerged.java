package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;

/**
 * Two authorities have been found to be one. What was recorded of {@code id} stays as it is and is understood as {@code into}, until the two
 * are split again.
 */
public record AuthoritiesMerged(AuthorityKind kind, AuthorityId id, AuthorityId into, String reason)
        implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.authority(kind, id);
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
