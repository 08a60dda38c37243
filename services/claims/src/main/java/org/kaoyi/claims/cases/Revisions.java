package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static List<Difference> between(CaseFile file, Stance one, Stance other, Reason reason) {
        List<Difference> found = new ArrayList<>();
        for (Member first : one.members()) {
            for (Member second : other.members()) {
                if (sameTeller(first, second) && otherTelling(first, second)) {
                    found.add(ValueDifferences.difference(
                            file,
                            new ValueDifferences.Clash(Kind.REVISION, Grade.CONFLICT, reason),
                            List.of(first),
                            List.of(second)));
                }
            }
        }
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

    private static boolean sameTeller(Member one, Member other) {
        return one.tellerKnown() && one.teller().equals(other.teller());
    }

    private static boolean otherTelling(Member one, Member other) {
        return otherHearer(one, other) || certainlyLater(one, other) || certainlyLater(other, one);
    }

    /** Two recorders of one telling are no two tellings; an unknown hearer is not known to be another. */
    private static boolean otherHearer(Member one, Member other) {
        AuthorityId first = one.claim().chain().hops().getFirst().hearer();
        AuthorityId second = other.claim().chain().hops().getFirst().hearer();
        return first != null && second != null && !first.equals(second);
    }

    private static boolean certainlyLater(Member later, Member earlier) {
        DateValue after = later.claim().told();
        DateValue before = earlier.claim().told();
        return after != null && before != null && isAfter(after, before);
    }

    private static Optional<DateValue> when(@Nullable DateValue told, @Nullable DateValue recorded) {
        return Optional.ofNullable(told == null ? recorded : told);
    }

    private static boolean isAfter(DateValue later, DateValue earlier) {
        Long from = DaySpan.hull(later.spans()).first();
        Long until = DaySpan.hull(earlier.spans()).last();
        return from != null && until != null && from > until;
    }
}
