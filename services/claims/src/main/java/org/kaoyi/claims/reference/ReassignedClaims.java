package org.kaoyi.claims.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.event.AuthoritySplit;

/** Whom single claims and examinations mean by an authority that was split. */
final class ReassignedClaims {
    private final Map<ClaimId, Map<AuthorityRef, AuthorityId>> meant = new HashMap<>();
    private final Map<AuthorityRef, Set<AuthorityId>> names = new HashMap<>();

    boolean isEmpty() {
        return meant.isEmpty();
    }

    /** Of several splits that reassign a claim the last one holds. */
    void put(AuthoritySplit split) {
        if (split.claims().isEmpty()) {
            return;
        }
        AuthorityRef from = new AuthorityRef(split.kind(), split.from());
        split.claims()
                .forEach(claim ->
                        meant.computeIfAbsent(claim, unused -> new HashMap<>()).put(from, split.off()));
        names.computeIfAbsent(new AuthorityRef(split.kind(), split.off()), unused -> new TreeSet<>())
                .add(split.from());
    }

    AuthorityId in(ClaimId claim, AuthorityKind kind, AuthorityId id) {
        Map<AuthorityRef, AuthorityId> ofClaim = meant.get(claim);
        return ofClaim == null ? id : ofClaim.getOrDefault(new AuthorityRef(kind, id), id);
    }

    Set<AuthorityId> namesOf(AuthorityKind kind, AuthorityId id) {
        return names.getOrDefault(new AuthorityRef(kind, id), Set.of());
    }
}
