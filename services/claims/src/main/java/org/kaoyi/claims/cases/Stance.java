package org.kaoyi.claims.cases;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.quantity.Populations;

/**
 * Members that say the same in every respect that the gate looks at, so that one comparison serves them all: a case of a
 * thousand claims has a handful of stances.
 *
 * @param gated number of its {@link Gated} among those of the case
 * @param documents in which they stand, a copy counting as its original
 * @param tellers those that are known
 * @param sides distinct, sorted
 */
record Stance(
        Signature signature,
        int gated,
        List<Member> members,
        Set<Siglum> documents,
        Set<String> tellers,
        List<String> sides) {

    static Stance of(Signature signature, int gated, List<Member> members) {
        Set<Siglum> documents = new HashSet<>();
        Set<String> tellers = new HashSet<>();
        Set<String> sides = new TreeSet<>();
        for (Member member : members) {
            documents.add(member.document());
            sides.add(member.side());
            if (member.tellerKnown()) {
                tellers.add(member.teller());
            }
        }
        return new Stance(signature, gated, List.copyOf(members), documents, tellers, List.copyOf(sides));
    }

    /** What two members of one stance share. */
    record Signature(Gated gated, int valueClass, Polarity polarity) {

        static Signature of(Member member, int valueClass) {
            return new Signature(Gated.of(member), valueClass, member.claim().polarity());
        }
    }

    /** All that the gate looks at; what is said is no part of it. */
    record Gated(
            CaseKey key,
            Mode mode,
            Plan plan,
            List<AuthorityId> attributedTo,
            @Nullable String population,
            Layer layer) {

        static Gated of(Member member) {
            return new Gated(
                    member.key(),
                    member.claim().mode(),
                    member.claim().plan(),
                    member.claim().attributedTo(),
                    Populations.folded(member.claim().population()),
                    member.layer());
        }
    }

    Member any() {
        return members.getFirst();
    }

    boolean sharesDocument(Stance other) {
        return (documents.size() == 1 && other.documents.size() == 1)
                ? any().document().equals(other.any().document())
                : !Collections.disjoint(documents, other.documents);
    }

    /** Whether a known teller says both. */
    boolean sharesTeller(Stance other) {
        return !tellers.isEmpty() && !other.tellers.isEmpty() && !Collections.disjoint(tellers, other.tellers);
    }

    boolean affirms() {
        return signature.polarity() == Polarity.AFFIRMS;
    }

    Mode mode() {
        return signature.gated().mode();
    }

    int valueClass() {
        return signature.valueClass();
    }
}
