package org.kaoyi.claims.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.quantity.Populations;
import org.kaoyi.claims.value.quantity.Unit;
import org.kaoyi.claims.value.quantity.Units;

/**
 * Quantities as intervals ({@code domain.md} §2). Ends in unlike units are compared by cross-multiplication, so that no rounding makes
 * equal figures differ: 1 坪 is exactly 400/121 m².
 */
final class QuantityComparison {
    private QuantityComparison() {}

    /** How two quantities lie to each other. */
    private enum Meeting {
        UNLIKE_POPULATIONS(Relation.INCOMPARABLE),
        UNLIKE_UNITS(Relation.INCOMPARABLE),
        SAME(Relation.EQUAL),
        APART(Relation.INCOMPATIBLE),
        FIRST_WITHIN(Relation.COMPATIBLE),
        SECOND_WITHIN(Relation.COMPATIBLE),
        OVERLAPPING(Relation.COMPATIBLE);

        private final Relation relation;

        Meeting(Relation relation) {
            this.relation = relation;
        }
    }

    static Comparison compare(QuantityValue one, QuantityValue other) {
        return switch (meeting(one, other)) {
            case UNLIKE_POPULATIONS ->
                Comparison.of(
                        Relation.INCOMPARABLE,
                        Reason.of("unlike-populations", named(one.population()), named(other.population())));
            case UNLIKE_UNITS ->
                Comparison.of(Relation.INCOMPARABLE, Reason.of("unlike-units", one.unit(), other.unit()));
            case SAME -> Comparison.of(Relation.EQUAL, reason("same", one, other));
            case APART -> Comparison.of(Relation.INCOMPATIBLE, reason("disjoint", one, other));
            case FIRST_WITHIN -> new Comparison(Relation.COMPATIBLE, Fit.FIRST_NARROWER, reason("nested", one, other));
            case SECOND_WITHIN ->
                new Comparison(Relation.COMPATIBLE, Fit.SECOND_NARROWER, reason("nested", other, one));
            case OVERLAPPING -> new Comparison(Relation.COMPATIBLE, Fit.PARTIAL, reason("overlap", one, other));
        };
    }

    /** The relation alone, where nobody asks why. */
    static Relation relation(QuantityValue one, QuantityValue other) {
        return meeting(one, other).relation;
    }

    private static Meeting meeting(QuantityValue one, QuantityValue other) {
        if (!Populations.same(one.population(), other.population())) {
            return Meeting.UNLIKE_POPULATIONS;
        }
        boolean sameUnit = one.unit().equals(other.unit());
        Unit unit = sameUnit ? Unit.ONE : Units.named(one.unit());
        Unit otherUnit = sameUnit ? Unit.ONE : Units.named(other.unit());
        return unit.comparableWith(otherUnit) ? intervals(one, unit, other, otherUnit) : Meeting.UNLIKE_UNITS;
    }

    private static Meeting intervals(QuantityValue one, Unit unit, QuantityValue other, Unit otherUnit) {
        // Negative when the first interval begins (ends) before the second: it then reaches further down (less far up).
        int low = lows(one, unit, other, otherUnit);
        int high = highs(one, unit, other, otherUnit);
        if (low == 0 && high == 0) {
            return Meeting.SAME;
        }
        if (apart(one, unit, other, otherUnit) || apart(other, otherUnit, one, unit)) {
            return Meeting.APART;
        }
        if (low >= 0 && high <= 0) {
            return Meeting.FIRST_WITHIN;
        }
        if (low <= 0 && high >= 0) {
            return Meeting.SECOND_WITHIN;
        }
        return Meeting.OVERLAPPING;
    }

    private static int lows(QuantityValue one, Unit unit, QuantityValue other, Unit otherUnit) {
        if (one.low() == null || other.low() == null) {
            return Boolean.compare(one.low() != null, other.low() != null);
        }
        int compared = compare(one.low(), unit, other.low(), otherUnit);
        return compared != 0 ? compared : Boolean.compare(!one.lowClosed(), !other.lowClosed());
    }

    private static int highs(QuantityValue one, Unit unit, QuantityValue other, Unit otherUnit) {
        if (one.high() == null || other.high() == null) {
            return Boolean.compare(one.high() == null, other.high() == null);
        }
        int compared = compare(one.high(), unit, other.high(), otherUnit);
        return compared != 0 ? compared : Boolean.compare(one.highClosed(), other.highClosed());
    }

    /** Whether all of {@code below} lies under all of {@code above}; touching closed ends meet. */
    private static boolean apart(QuantityValue below, Unit belowUnit, QuantityValue above, Unit aboveUnit) {
        if (below.high() == null || above.low() == null) {
            return false;
        }
        int compared = compare(below.high(), belowUnit, above.low(), aboveUnit);
        return compared < 0 || (compared == 0 && !(below.highClosed() && above.lowClosed()));
    }

    private static int compare(BigDecimal one, Unit unit, BigDecimal other, Unit otherUnit) {
        if (unit.equals(otherUnit)) {
            return one.compareTo(other);
        }
        BigDecimal left = one.multiply(unit.numerator()).multiply(otherUnit.denominator());
        BigDecimal right = other.multiply(otherUnit.numerator()).multiply(unit.denominator());
        return left.compareTo(right);
    }

    private static String named(@Nullable String population) {
        return population == null ? "unnamed" : population;
    }

    private static Reason reason(String code, QuantityValue one, QuantityValue other) {
        return Reason.of(code, one.shownInterval(), other.shownInterval());
    }
}
