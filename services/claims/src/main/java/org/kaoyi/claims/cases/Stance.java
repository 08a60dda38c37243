package org.kaoyi.claims.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.authority.AuthorityId;

/**
 * Members that say the same in every respect that the gate looks at, so that one comparison serves them all: a case of a
 * thousand claims has a handful of stances.
 */
record Stance(Signature signature, List<Member> members) {

    /** What two members of one stance share. */
    record Signature(
            CaseKey key,
            int valueClass,
            Polarity polarity,
            Mode mode,
            Plan plan,
            List<AuthorityId> attributedTo,
            @Nullable String population,
            Layer layer) {

        static Signature of(Member member, int valueClass) {
            return new Signature(
                    member.key(),
                    valueClass,
                    member.claim().polarity(),
                    member.claim().mode(),
                    member.claim().plan(),
                    member.claim().attributedTo(),
                    member.claim().population(),
                    member.layer());
        }
    }

    Member any() {
        return members.getFirst();
    }

    boolean affirms() {
        return signature.polarity() == Polarity.AFFIRMS;
    }

    List<ClaimId> ids() {
        return members.stream().map(Member::id).toList();
    }

    List<String> sides() {
        return members.stream().map(Member::side).distinct().toList();
    }

    long sources() {
        return members.stream()
                .map(member -> member.claim().source())
                .distinct()
                .count();
    }
}
