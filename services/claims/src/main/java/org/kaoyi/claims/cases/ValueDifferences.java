package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.Fit;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;

/** The value kinds, {@code polarity}, {@code membership}, {@code order}, {@code plans}, {@code revision} and the notes on one source. */
final class ValueDifferences {
    /** Questions of this family ask on what an account lays weight; different weight is a note. */
    private static final String EMPHASIS_FAMILY = "emphasis";

    private ValueDifferences() {}

    static List<Difference> in(CaseFile file) {
        List<Difference> found = new ArrayList<>();
        List<Stance> stances = file.stances();
        for (int i = 0; i < stances.size(); i++) {
            for (int j = i + 1; j < stances.size(); j++) {
                Stance one = stances.get(i);
                Stance other = stances.get(j);
                if ((file.carries(one) || file.carries(other)) && file.isHomeOf(one, other)) {
                    found.addAll(between(file, one, other));
                }
            }
        }
        return found;
    }

    private static List<Difference> between(CaseFile file, Stance one, Stance other) {
        if (file.gate().comparable(one.any(), other.any())) {
            return clash(file, one, other)
                    .map(clash -> asDifferences(file, one, other, clash))
                    .orElse(List.of());
        }
        if (file.gate().comparablePlans(one.any(), other.any()) && one.affirms() && other.affirms()) {
            Comparison comparison = file.values()
                    .compare(one.signature().valueClass(), other.signature().valueClass());
            if (comparison.relation() == Relation.INCOMPATIBLE) {
                Clash plans = new Clash(Kind.PLANS, Grade.PLANS_DIFFER, comparison.reason());
                return List.of(difference(file, plans, one.members(), other.members()));
            }
        }
        return List.of();
    }

    /** What two stances that passed the gate clash in; empty where both can be true. */
    static Optional<Clash> clash(CaseFile file, Stance one, Stance other) {
        if (one.affirms() && other.affirms()) {
            return affirmations(file, one, other);
        }
        if (one.affirms() == other.affirms()) {
            return Optional.empty();
        }
        Stance affirming = one.affirms() ? one : other;
        Stance denying = one.affirms() ? other : one;
        return denied(file, affirming.any().value(), denying.any().value());
    }

    private static Optional<Clash> affirmations(CaseFile file, Stance one, Stance other) {
        Comparison comparison = file.values()
                .compare(one.signature().valueClass(), other.signature().valueClass());
        if (EMPHASIS_FAMILY.equals(file.question().family())) {
            return comparison.relation() == Relation.EQUAL
                    ? Optional.empty()
                    : Optional.of(new Clash(Kind.EMPHASIS, null, comparison.reason()));
        }
        return switch (comparison.relation()) {
            case INCOMPATIBLE -> Optional.of(new Clash(kindOf(file), Grade.CONFLICT, comparison.reason()));
            case DIFFERENT -> Optional.of(new Clash(kindOf(file), Grade.DIFFERS, comparison.reason()));
            case EQUAL, COMPATIBLE, INCOMPARABLE -> Optional.empty();
        };
    }

    /** One affirms v, the other denies v or something that v entails; a denial of a merely different value is no clash. */
    private static Optional<Clash> denied(CaseFile file, Value affirmed, Value denied) {
        return members(denied)
                .filter(no -> members(affirmed).anyMatch(yes -> implies(file, yes, no)))
                .findFirst()
                .map(no -> new Clash(
                        file.values().admitsMany() ? Kind.MEMBERSHIP : Kind.POLARITY,
                        Grade.CONFLICT,
                        Reason.of("affirmed-and-denied", affirmed.display(), no.display())));
    }

    static boolean implies(CaseFile file, Value stronger, Value weaker) {
        Comparison comparison = file.comparator().compare(stronger, weaker);
        return comparison.relation() == Relation.EQUAL
                || (comparison.relation() == Relation.COMPATIBLE && comparison.fit() == Fit.FIRST_NARROWER);
    }

    private static Stream<Value> members(Value value) {
        return value instanceof SetValue set ? set.members().stream() : Stream.of(value);
    }

    private static Kind kindOf(CaseFile file) {
        if (file.values().admitsMany()) {
            return Kind.MEMBERSHIP;
        }
        return switch (file.question().type()) {
            case DATE -> Kind.DATE;
            case QUANTITY -> Kind.QUANTITY;
            case AGENT -> Kind.AGENT;
            case PLACE -> Kind.PLACE;
            case TERM -> Kind.TERM;
            case INITIATIVE -> Kind.INITIATIVE;
            case SEQUENCE -> Kind.ORDER;
            case SET -> Kind.MEMBERSHIP;
            case YES_NO, TEXT -> Kind.POLARITY;
        };
    }

    private static List<Difference> asDifferences(CaseFile file, Stance one, Stance other, Clash clash) {
        Kind note = noteOnOneSource(one, other);
        if (note != null) {
            return List.of(difference(file, new Clash(note, null, clash.reason()), one.members(), other.members()));
        }
        List<Difference> found = new ArrayList<>();
        found.add(difference(file, clash, one.members(), other.members()));
        if (clash.grade() == Grade.CONFLICT && !Gate.isPlan(one.signature().mode())) {
            found.addAll(Revisions.between(file, one, other, clash.reason()));
        }
        return found;
    }

    /** Two translations, or two coders, of one passage: blame these before the source. */
    private static @Nullable Kind noteOnOneSource(Stance one, Stance other) {
        if (one.members().size() != 1 || other.members().size() != 1) {
            return null;
        }
        var first = one.any().claim();
        var second = other.any().claim();
        if (!first.source().equals(second.source())) {
            return null;
        }
        if (distinct(first.quotation().translator(), second.quotation().translator())) {
            return Kind.RENDERING;
        }
        return distinct(first.coder(), second.coder()) ? Kind.CODING : null;
    }

    private static boolean distinct(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    static Difference difference(CaseFile file, Clash clash, List<Member> ones, List<Member> others) {
        List<ClaimId> claims = Stream.concat(ones.stream(), others.stream())
                .map(Member::id)
                .sorted()
                .toList();
        List<SidePair> sides = Sides.between(
                ones.stream().map(Member::side).toList(),
                others.stream().map(Member::side).toList());
        // Parts are figures of other occasions by nature; what explains two accounts of one point explains no sum.
        List<Explainer> explainers =
                clash.kind() == Kind.PART_WHOLE ? List.of() : Explainers.of(file, ones.getFirst(), others.getFirst());
        return new Difference(clash.kind(), clash.grade(), clash.reason(), claims, sides, explainers);
    }

    /**
     * In what two stances clash.
     *
     * @param grade null for a note
     */
    record Clash(Kind kind, @Nullable Grade grade, Reason reason) {}
}
