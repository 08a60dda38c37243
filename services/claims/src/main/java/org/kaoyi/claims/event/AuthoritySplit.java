package org.kaoyi.claims.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;

/**
 * What was taken to be one authority has been found to be two. If {@code off} was merged into {@code from}, it is so no more; and these claims and
 * examinations, which say {@code from}, mean {@code off}.
 *
 * @param claims ids of the claims and examinations that are reassigned; empty where a merge is merely undone
 * @param rule the rule by which they were chosen, in words of the request such as {@code source S3}; or null where they were named one by one
 */
public record AuthoritySplit(
        AuthorityKind kind,
        AuthorityId from,
        AuthorityId off,
        List<ClaimId> claims,
        @Nullable String rule,
        String reason)
        implements LedgerEvent {
    public AuthoritySplit {
        claims = List.copyOf(claims);
    }

    @Override
    public String stream() {
        return Streams.authority(kind, off);
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
