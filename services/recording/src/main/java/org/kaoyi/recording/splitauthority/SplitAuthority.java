package org.kaoyi.recording.splitauthority;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.decision.ClaimState;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.IdentityDecisions;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/**
 * Says that an authority is two: undoes a merge, or has claims mean another one than they name.
 *
 * @param off the other one; entered before
 * @param claims rows that name {@code from} and mean {@code off}
 * @param rule by which they were chosen ({@link Reassignment}), or null
 */
public record SplitAuthority(
        AuthorityKind kind,
        AuthorityId from,
        AuthorityId off,
        List<ClaimId> claims,
        @Nullable String rule,
        String reason)
        implements Request {
    public SplitAuthority {
        claims = List.copyOf(new LinkedHashSet<>(claims));
    }

    @Override
    public List<String> folds() {
        return claims.stream().map(org.kaoyi.claims.event.Streams::claim).toList();
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        Set<String> streams = new LinkedHashSet<>();
        streams.add(Streams.authority(kind, from));
        book.identities(kind, off).forEach(id -> streams.add(Streams.authority(kind, id)));
        return streams;
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        List<ClaimState> rows = new ArrayList<>();
        for (ClaimId claim : claims) {
            ClaimState row = streams.row(claim);
            if (row == null) {
                return Decision.refuse(Rule.UNKNOWN_CLAIM, "claims", claim);
            }
            rows.add(row);
        }
        return IdentityDecisions.split(book, new IdentityDecisions.Split(kind, from, off, rows, rule, reason));
    }
}
