package org.kaoyi.claims.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.Fit;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;

/** Whether two stances that may be compared can both be true, and in what they clash where they can not. */
final class Clashes {
    /** Questions of this family ask on what an account lays weight; different weight is a note. */
    private static final String EMPHASIS = "emphasis";

    private Clashes() {}

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
        // That one talk of a visit did not take place denies no visit; that the visit did not denies every talk of it.
        boolean ofAnotherPart =
                file.key().question().equals(Question.TOOK_PLACE) && !isWithin(file, affirming, denying);
        return ofAnotherPart
                ? Optional.empty()
                : denied(file, affirming.any().value(), denying.any().value());
    }

    private static Optional<Clash> affirmations(CaseFile file, Stance one, Stance other) {
        Relation relation = relation(file, one, other);
        Supplier<Reason> reason = () -> compared(file, one, other).reason();
        if (asksForWeight(file.question())) {
            return relation == Relation.EQUAL ? Optional.empty() : Optional.of(new Clash(Kind.EMPHASIS, null, reason));
        }
        if (relation == Relation.INCOMPARABLE) {
            return ranks(file, one.any().value(), other.any().value());
        }
        Grade grade = grade(relation);
        return grade == null ? Optional.empty() : Optional.of(new Clash(kindOf(file), grade, reason));
    }

    /** The grade of two affirmations that stand so to each other; null where both can be true or nothing can be said. */
    private static @Nullable Grade grade(Relation relation) {
        return switch (relation) {
            case INCOMPATIBLE -> Grade.CONFLICT;
            case DIFFERENT -> Grade.DIFFERS;
            case EQUAL, COMPATIBLE, INCOMPARABLE -> null;
        };
    }

    /** Whether two stances that passed the gate clash in more than a note. */
    static boolean setApart(CaseFile file, Stance one, Stance other) {
        return (one.affirms() && other.affirms() && !asksForWeight(file.question()))
                ? grade(relation(file, one, other)) != null
                : clash(file, one, other).filter(it -> it.grade() != null).isPresent();
    }

    private static Relation relation(CaseFile file, Stance one, Stance other) {
        Relation relation = file.values().relation(one.valueClass(), other.valueClass());
        boolean ofOneCase = one.gated() == other.gated();
        return relation == Relation.INCOMPATIBLE && !ofOneCase && !occasion(one).equals(occasion(other))
                ? compared(file, one, other).relation()
                : relation;
    }

    /**
     * What two affirmations say of each other. A talk of a visit begins after the visit and ends before it: such extents, of a part and of
     * its whole, can both be true.
     */
    static Comparison compared(CaseFile file, Stance one, Stance other) {
        Comparison comparison = file.values().compare(one.valueClass(), other.valueClass());
        if (comparison.relation() == Relation.INCOMPATIBLE) {
            if (lastsWithinItsWhole(file, one, other)) {
                return nested(one, other, Fit.FIRST_NARROWER);
            }
            if (lastsWithinItsWhole(file, other, one)) {
                return nested(other, one, Fit.SECOND_NARROWER);
            }
        }
        return comparison;
    }

    private static Comparison nested(Stance part, Stance whole, Fit fit) {
        String inner = part.any().value().display();
        String outer = whole.any().value().display();
        return new Comparison(Relation.COMPATIBLE, fit, Reason.of("nested", inner, outer));
    }

    private static boolean lastsWithinItsWhole(CaseFile file, Stance part, Stance whole) {
        return isPart(file, part, whole)
                && part.any().value() instanceof DateValue inner
                && whole.any().value() instanceof DateValue outer
                && outer.canHold(inner);
    }

    /** Whether the occasion of the one is a declared part of that of the other, at whatever depth. */
    private static boolean isPart(CaseFile file, Stance part, Stance whole) {
        return !occasion(part).equals(occasion(whole)) && isWithin(file, part, whole);
    }

    private static boolean isWithin(CaseFile file, Stance part, Stance whole) {
        return file.book().wholes(occasion(part)).contains(occasion(whole));
    }

    private static OccasionId occasion(Stance stance) {
        return stance.signature().gated().key().occasion();
    }

    /** Weight is asked for by a question of the family {@code emphasis}, or by one of that name. */
    private static boolean asksForWeight(Question question) {
        return EMPHASIS.equals(question.family())
                || EMPHASIS.equals(question.id().value());
    }

    /** Two lists arranged by weight and not by time: what is put before what is emphasis, never order. */
    private static Optional<Clash> ranks(CaseFile file, Value one, Value other) {
        if (one instanceof SequenceValue first
                && other instanceof SequenceValue second
                && first.chronology() == Chronology.NO
                && second.chronology() == Chronology.NO) {
            Comparison ranked = file.comparator().compare(first.as(Chronology.ASSUMED), second.as(Chronology.ASSUMED));
            return ranked.relation() == Relation.INCOMPATIBLE
                    ? Optional.of(new Clash(Kind.EMPHASIS, null, ranked::reason))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** One affirms v, the other denies v or something that v entails; a denial of a merely different value is no clash. */
    private static Optional<Clash> denied(CaseFile file, Value affirmed, Value denied) {
        return members(denied)
                .filter(no -> affirmedWith(affirmed)
                        .anyMatch(yes -> implies(file, affirmed, yes, no) && tiesAll(file, yes, no)))
                .findFirst()
                .map(no -> new Clash(
                        file.values().admitsMany() ? Kind.MEMBERSHIP : Kind.POLARITY,
                        Grade.CONFLICT,
                        () -> affirmedAndDenied(file, affirmed, no)));
    }

    private static Reason affirmedAndDenied(CaseFile file, Value affirmed, Value denied) {
        return file.key().question().equals(Question.TOOK_PLACE)
                ? Reason.of("told-of-but-denied", file.key().occasion().value())
                : Reason.of("affirmed-and-denied", affirmed.display(), denied.display());
    }

    /** Whether a value affirms each of the members looked for, or says more than it. */
    static boolean affirmsAll(CaseFile file, Value affirmed, Value sought) {
        return members(sought)
                .allMatch(weaker -> members(affirmed).anyMatch(yes -> implies(file, affirmed, yes, weaker)));
    }

    static boolean implies(CaseFile file, Value stronger, Value weaker) {
        return implies(file.comparator().compare(stronger, weaker));
    }

    /** @param all what is affirmed with {@code stronger}: of a set, free words are members, and elsewhere compare with nothing */
    private static boolean implies(CaseFile file, Value all, Value stronger, Value weaker) {
        return all instanceof SetValue
                ? implies(file.comparator().compareMembers(stronger, weaker))
                : implies(file, stronger, weaker);
    }

    private static boolean implies(Comparison comparison) {
        return comparison.relation() == Relation.EQUAL
                || (comparison.relation() == Relation.COMPATIBLE && comparison.fit() == Fit.FIRST_NARROWER);
    }

    private static Stream<Value> members(Value value) {
        return value instanceof SetValue set ? set.members().stream() : Stream.of(value);
    }

    /** What is affirmed with a value: each member of a set, and each of several dates beside all of them. */
    private static Stream<Value> affirmedWith(Value value) {
        return value instanceof DateValue date && date.shape() == DateShape.ALL
                ? Stream.concat(
                        Stream.of(date), date.spans().stream().map(day -> DateValue.one(date.edtf(), List.of(day))))
                : members(value);
    }

    /** Who tells one topic before the other says more than who tells both at once, and does not affirm what denies that. */
    private static boolean tiesAll(CaseFile file, Value affirmed, Value denied) {
        return !(affirmed instanceof SequenceValue one)
                || !(denied instanceof SequenceValue other)
                || file.comparator().order(one).tiesAll(file.comparator().order(other));
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
}
