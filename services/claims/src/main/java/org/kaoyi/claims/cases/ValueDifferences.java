package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaoyi.claims.Few;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.comparison.Relation;

/** The value kinds, {@code polarity}, {@code membership}, {@code order}, {@code plans}, {@code revision} and the notes on one source. */
final class ValueDifferences {
    private ValueDifferences() {}

    static void in(CaseFile file, Differences found) {
        List<Stance> stances = file.stances();
        for (int i = 0; i < stances.size(); i++) {
            for (int j = i + 1; j < stances.size(); j++) {
                Stance one = stances.get(i);
                Stance other = stances.get(j);
                Pairings.Pairing pairing = file.pairings().of(one, other);
                boolean bears = pairing.values() || pairing.plans();
                if (bears && pairing.atHome() && (file.carries(one) || file.carries(other))) {
                    between(file, one, other, pairing, found);
                }
            }
        }
    }

    private static void between(CaseFile file, Stance one, Stance other, Pairings.Pairing pairing, Differences found) {
        if (pairing.values()) {
            Clashes.clash(file, one, other).ifPresent(clash -> add(file, one, other, clash, found));
        } else if (one.affirms() && other.affirms()) {
            if (file.values().relation(one.valueClass(), other.valueClass()) == Relation.INCOMPATIBLE) {
                Clash plans = new Clash(
                        Kind.PLANS,
                        Grade.PLANS_DIFFER,
                        () -> file.values()
                                .compare(one.valueClass(), other.valueClass())
                                .reason());
                found.add(
                        Kind.PLANS,
                        Grade.PLANS_DIFFER,
                        () -> Sides.between(one.sides(), other.sides()),
                        () -> difference(file, plans, one.members(), other.members()));
            }
        }
    }

    /** Notes for pairs of one passage; for all others the clash, and a revision where one teller says both. */
    private static void add(CaseFile file, Stance one, Stance other, Clash clash, Differences found) {
        if (!one.sharesDocument(other)) {
            found.add(
                    clash.kind(),
                    clash.grade(),
                    () -> Sides.between(one.sides(), other.sides()),
                    () -> difference(file, clash, one.members(), other.members()));
        } else if (!addNoted(file, Notes.between(one, other), clash, found)) {
            return;
        }
        if (clash.grade() == Grade.CONFLICT && !Gate.isPlan(one.mode()) && one.sharesTeller(other)) {
            found.addAll(Revisions.between(file, one, other, clash.reason().get()));
        }
    }

    /** Whether any pair is left that is no note. */
    private static boolean addNoted(CaseFile file, Notes notes, Clash clash, Differences found) {
        notes.ones().forEach((kind, members) -> {
            Clash note = new Clash(kind, null, clash.reason());
            List<Member> others = notes.others().getOrDefault(kind, List.of());
            found.add(kind, null, List::of, () -> difference(file, note, members, others));
        });
        List<Member> ones = notes.ownOnes();
        List<Member> others = notes.ownOthers();
        if (ones.isEmpty() || others.isEmpty()) {
            return false;
        }
        found.add(clash.kind(), clash.grade(), () -> sides(ones, others), () -> difference(file, clash, ones, others));
        return true;
    }

    private static List<SidePair> sides(List<Member> ones, List<Member> others) {
        return Sides.between(Few.each(ones, Member::side), Few.each(others, Member::side));
    }

    static Difference difference(CaseFile file, Clash clash, List<Member> ones, List<Member> others) {
        List<ClaimId> claims = new ArrayList<>(ones.size() + others.size());
        ones.forEach(member -> claims.add(member.id()));
        others.forEach(member -> claims.add(member.id()));
        claims.sort(Comparator.naturalOrder());
        // Parts are figures of other occasions by nature; what explains two accounts of one point explains no sum, but
        // for rounding.
        List<Explainer> explainers = clash.kind() == Kind.PART_WHOLE
                ? FigureExplainers.ofSum(ones, others)
                : Explainers.of(file, ones, others);
        return new Difference(
                clash.kind(),
                clash.grade(),
                clash.reason().get(),
                claims,
                List.of(Difference.sourcesOf(ones), Difference.sourcesOf(others)),
                sides(ones, others),
                explainers);
    }
}
