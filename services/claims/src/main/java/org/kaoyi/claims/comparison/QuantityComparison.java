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

    static Comparison compare(QuantityValue one, QuantityValue other) {
        if (!Populations.same(one.population(), other.population())) {
            return Comparison.of(
                    Relation.INCOMPARABLE,
                    Reason.of("unlike-populations", named(one.population()), named(other.population())));
        }
        boolean sameUnit = one.unit().equals(other.unit());
        Unit unit = sameUnit ? Unit.ONE : Units.named(one.unit());
        Unit otherUnit = sameUnit ? Unit.ONE : Units.named(other.unit());
        if (!unit.comparableWith(otherUnit)) {
            return Comparison.of(Relation.INCOMPARABLE, Reason.of("unlike-units", one.unit(), other.unit()));
        }
        return intervals(one, unit, other, otherUnit);
    }

    private static Comparison intervals(QuantityValue one, Unit unit, QuantityValue other, Unit otherUnit) {
        // Negative when the first interval begins (ends) before the second: it then reaches further down (less far up).
        int low = lows(one, unit, other, otherUnit);
        int high = highs(one, unit, other, otherUnit);
        if (low == 0 && high == 0) {
            return Comparison.of(Relation.EQUAL, reason("same", one, other));
        }
        if (apart(one, unit, other, otherUnit) || apart(other, otherUnit, one, unit)) {
            return Comparison.of(Relation.INCOMPATIBLE, reason("disjoint", one, other));
        }
        if (low >= 0 && high <= 0) {
            return new Comparison(Relation.COMPATIBLE, Fit.FIRST_NARROWER, reason("nested", one, other));
        }
        if (low <= 0 && high >= 0) {
            return new Comparison(Relation.COMPATIBLE, Fit.SECOND_NARROWER, reason("nested", other, one));
        }
        return new Comparison(Relation.COMPATIBLE, Fit.PARTIAL, reason("overlap", one, other));
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
        if (unit == otherUnit) {
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
        return Reason.of(code, one.interval(), other.interval());
    }
}
