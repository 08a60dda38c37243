package org.kaoyi.claims.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.comparison.Relation;

/**
 * The grade of a case in which nothing differs, with its reason: {@code coarser}, {@code plan-outcome}, {@code agreement}, ... A copy is
 * never an independent source: it neither agrees with its original nor is coarser than it.
 */
record Listing(Grade grade, Reason reason) {

    static Listing of(CaseFile file) {
        Listing best = null;
        List<Stance> stances = file.stances();
        for (int i = 0; i < stances.size(); i++) {
            best = graver(best, within(file, stances.get(i)));
            for (int j = i + 1; j < stances.size(); j++) {
                if (file.carries(stances.get(i)) || file.carries(stances.get(j))) {
                    best = graver(best, between(file, stances.get(i), stances.get(j)));
                }
            }
        }
        return best == null ? alone(file) : best;
    }

    private static Listing alone(CaseFile file) {
        long sources = file.members().stream().map(Member::document).distinct().count();
        return sources == 1
                ? new Listing(
                        Grade.SINGLE,
                        Reason.of(
                                "one-source-only",
                                file.members().getFirst().claim().source().value()))
                : new Listing(Grade.UNCOMPARED, Reason.of("no-pair-can-be-compared", Long.toString(sources)));
    }

    private static Listing within(CaseFile file, Stance stance) {
        return file.carries(stance) && stance.documents().size() > 1 && isComparable(file, stance)
                ? agreement(List.of(stance))
                : new Listing(Grade.UNCOMPARED, Reason.of("no-pair-can-be-compared", "1"));
    }

    private static boolean isComparable(CaseFile file, Stance stance) {
        int value = stance.valueClass();
        return file.comparator()
                        .compare(
                                file.values().representative(value),
                                file.values().representative(value))
                        .relation()
                == Relation.EQUAL;
    }

    private static Listing between(CaseFile file, Stance one, Stance other) {
        Listing nothing = new Listing(Grade.UNCOMPARED, Reason.of("no-pair-can-be-compared", "2"));
        boolean sameSource = one.documents().size() == 1 && one.documents().equals(other.documents());
        if (sameSource || one.affirms() != other.affirms()) {
            return nothing;
        }
        Pairings.Pairing pairing = file.pairings().of(one, other);
        if (pairing.values()) {
            return compared(file, one, other, nothing);
        }
        boolean planAndOutcome = one.affirms()
                && pairing.point()
                && isOutcome(one) != isOutcome(other)
                && (one.mode().looksAhead() || other.mode().looksAhead())
                && file.values().relation(one.valueClass(), other.valueClass()) != Relation.INCOMPARABLE;
        return planAndOutcome
                ? new Listing(
                        Grade.PLAN_OUTCOME,
                        Reason.of(
                                "plan-and-outcome",
                                one.any().value().display(),
                                other.any().value().display()))
                : nothing;
    }

    private static Listing compared(CaseFile file, Stance one, Stance other, Listing nothing) {
        Comparison comparison = Clashes.compared(file, one, other);
        return switch (comparison.relation()) {
            case EQUAL -> agreement(List.of(one, other));
            case COMPATIBLE -> one.affirms() ? new Listing(Grade.COARSER, comparison.reason()) : nothing;
            case DIFFERENT, INCOMPATIBLE, INCOMPARABLE -> nothing;
        };
    }

    /** Agreement of one teller with himself is said to be that. */
    private static Listing agreement(List<Stance> stances) {
        List<Member> members =
                stances.stream().flatMap(stance -> stance.members().stream()).toList();
        long tellers = members.stream().map(Member::teller).distinct().count();
        String value = members.getFirst().value().display();
        return new Listing(Grade.AGREEMENT, Reason.of(tellers == 1 ? "agree-same-teller" : "agree", value));
    }

    private static boolean isOutcome(Stance stance) {
        return stance.mode() == Mode.HAPPENED;
    }

    private static @Nullable Listing graver(@Nullable Listing best, Listing next) {
        if (next.grade() == Grade.UNCOMPARED) {
            return best;
        }
        return best == null || next.grade().compareTo(best.grade()) < 0 ? next : best;
    }
}
