package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/**
 * {@code revision}: the same teller in another telling, later or to another hearer, says what is incompatible, or what an earlier
 * telling kept silent about at S3 ({@code domain.md} §3). Whether two tellings are two is judged alike for both. That an account is made
 * for its hearers and its day, and so is evidence of the telling first: Vansina, <em>Oral Tradition as History</em>, 1985.
 */
final class Revisions {
    private Revisions() {}

    /** One for each teller who says both, with the claims of those tellings that differ. */
    static List<Difference> between(CaseFile file, Stance one, Stance other, Reason reason) {
        Map<String, Map<Telling, List<Member>>> ones = tellings(one);
        Map<String, Map<Telling, List<Member>>> others = tellings(other);
        List<Difference> found = new ArrayList<>();
        ones.forEach((teller, mine) -> {
            Map<Telling, List<Member>> theirs = others.getOrDefault(teller, Map.of());
            List<Member> first = inOtherTellings(mine, theirs);
            if (!first.isEmpty()) {
                found.add(ValueDifferences.difference(
                        file,
                        new Clash(Kind.REVISION, Grade.CONFLICT, () -> reason),
                        first,
                        inOtherTellings(theirs, mine)));
            }
        });
        return found;
    }

    /** The claims by which a teller affirms in another and later telling what an examined one of his was silent about. */
    static List<Member> broughtUpLater(CaseFile file, Examination silent, List<Member> affirming) {
        Source source = file.book().source(silent.source()).orElseThrow();
        Telling then = Telling.of(silent.chain(), silent.told(), source);
        return affirming.stream()
                .filter(member -> silent.chain().teller().isPresent())
                .filter(member -> silent.chain().teller().equals(member.speaker()))
                .filter(member -> !Gate.isPlan(member.claim().mode()))
                .filter(member ->
                        Telling.of(member).isAnother(then) && Telling.of(member).isLater(then))
                .toList();
    }

    /**
     * To whom, when, and when put on paper, three things that are not mixed ({@code domain.md} §1); two recorders of one telling are no
     * two tellings.
     */
    private record Telling(
            @Nullable AuthorityId hearer,
            @Nullable DateValue told,
            @Nullable DateValue written) {

        static Telling of(Member member) {
            return of(member.claim().chain(), member.claim().told(), member.source());
        }

        /** A witness's document is written at the telling or soon after; what a scholar or narrator reports was told who knows when before. */
        static Telling of(TellingChain chain, @Nullable DateValue told, Source source) {
            AuthorityId hearer =
                    chain.hops().isEmpty() ? null : chain.hops().getFirst().hearer();
            boolean witness = source.layer() == Layer.RECORD || source.layer() == Layer.REMINISCENCE;
            return new Telling(hearer, told, witness ? source.date() : null);
        }

        /** An unknown hearer is not known to be another; what was on paper before the other was told is another telling. */
        private boolean isAnother(Telling other) {
            boolean otherHearer = hearer != null && other.hearer != null && !hearer.equals(other.hearer);
            return otherHearer || toldAfter(other) || other.toldAfter(this);
        }

        private boolean toldAfter(Telling earlier) {
            return isAfter(told, earlier.when());
        }

        /** Of two tellings that are known to be two, whether this is the later, by their records where nothing else is known. */
        private boolean isLater(Telling earlier) {
            return isAfter(when(), earlier.when());
        }

        private @Nullable DateValue when() {
            return told == null ? written : told;
        }
    }

    private static Map<String, Map<Telling, List<Member>>> tellings(Stance stance) {
        Map<String, Map<Telling, List<Member>>> byTeller = new TreeMap<>();
        for (Member member : stance.members()) {
            if (member.tellerKnown()) {
                byTeller.computeIfAbsent(member.teller(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(Telling.of(member), unused -> new ArrayList<>())
                        .add(member);
            }
        }
        return byTeller;
    }

    private static List<Member> inOtherTellings(
            Map<Telling, List<Member>> tellings, Map<Telling, List<Member>> others) {
        return tellings.entrySet().stream()
                .filter(entry -> others.keySet().stream()
                        .anyMatch(other -> entry.getKey().isAnother(other)))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static boolean isAfter(@Nullable DateValue later, @Nullable DateValue earlier) {
        if (later == null || earlier == null) {
            return false;
        }
        Long from = DaySpan.hull(later.spans()).first();
        Long until = DaySpan.hull(earlier.spans()).last();
        return from != null && until != null && from > until;
    }
}
