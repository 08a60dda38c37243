package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/**
 * {@code revision}: the same teller in another telling, later or to another hearer, says what is incompatible, or what an earlier
 * telling kept silent about at S3 ({@code domain.md} §3).
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
                        new ValueDifferences.Clash(Kind.REVISION, Grade.CONFLICT, reason),
                        first,
                        inOtherTellings(theirs, mine)));
            }
        });
        return found;
    }

    /** The claims by which a teller later affirms what an examined telling of his was silent about. */
    static List<Member> broughtUpLater(CaseFile file, Examination silent, List<Member> affirming) {
        Optional<DateValue> then = when(
                silent.told(), file.book().source(silent.source()).orElseThrow().date());
        return affirming.stream()
                .filter(member -> silent.chain().teller().isPresent())
                .filter(member -> silent.chain().teller().equals(member.speaker()))
                .filter(member -> !Gate.isPlan(member.claim().mode()))
                .filter(member -> then.isPresent()
                        && when(member.claim().told(), member.source().date())
                                .filter(later -> isAfter(later, then.get()))
                                .isPresent())
                .toList();
    }

    /** To whom and when; two recorders of one telling are no two tellings. */
    private record Telling(
            @Nullable AuthorityId hearer, @Nullable DateValue told) {

        /** An unknown hearer is not known to be another, an unknown time not known to be later. */
        private boolean isAnother(Telling other) {
            boolean otherHearer = hearer != null && other.hearer != null && !hearer.equals(other.hearer);
            boolean otherTime =
                    told != null && other.told != null && (isAfter(told, other.told) || isAfter(other.told, told));
            return otherHearer || otherTime;
        }
    }

    private static Map<String, Map<Telling, List<Member>>> tellings(Stance stance) {
        Map<String, Map<Telling, List<Member>>> byTeller = new TreeMap<>();
        for (Member member : stance.members()) {
            if (member.tellerKnown()) {
                byTeller.computeIfAbsent(member.teller(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Telling(member.hearer(), member.claim().told()), unused -> new ArrayList<>())
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

    private static Optional<DateValue> when(@Nullable DateValue told, @Nullable DateValue recorded) {
        return Stream.of(Optional.ofNullable(told), Optional.ofNullable(recorded))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isAfter(DateValue later, DateValue earlier) {
        Long from = DaySpan.hull(later.spans()).first();
        Long until = DaySpan.hull(earlier.spans()).last();
        return from != null && until != null && from > until;
    }
}
