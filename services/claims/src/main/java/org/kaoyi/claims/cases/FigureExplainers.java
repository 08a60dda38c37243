package org.kaoyi.claims.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.quantity.Unit;
import org.kaoyi.claims.value.quantity.Units;

/** What may explain that two figures differ. */
final class FigureExplainers {
    /** A slip of a factor leaves the figure otherwise as it was; a rounding beside it may move it by so much. */
    private static final BigDecimal NEAR = new BigDecimal("0.02");

    private static final Set<String> SHARES = Set.of("%", "[ppth]", "‰");

    private FigureExplainers() {}

    static void of(CaseFile file, Member one, Member other, Set<Explainer> found) {
        QuantityValue first = (QuantityValue) one.value();
        QuantityValue second = (QuantityValue) other.value();
        boolean shares = SHARES.contains(first.unit()) && SHARES.contains(second.unit());
        Explainers.addIf(shares || !one.claim().scope().equals(other.claim().scope()), Explainer.OTHER_BASE, found);
        BigDecimal figure = first.point();
        BigDecimal otherFigure = second.point();
        Unit unit = Units.named(first.unit());
        Unit otherUnit = Units.named(second.unit());
        if (figure == null || otherFigure == null || !unit.comparableWith(otherUnit)) {
            return;
        }
        boolean sameUnit = first.unit().equals(second.unit());
        if (!sameUnit) {
            figure = inBaseUnits(figure, unit);
            otherFigure = inBaseUnits(otherFigure, otherUnit);
        }
        ofFactors(figure.abs(), otherFigure.abs(), found);
        // The digits to which a figure is rounded are those of the unit in which it is told.
        boolean exact = sameUnit && first.bound() == Bound.EXACT && second.bound() == Bound.EXACT;
        Explainers.addIf(exact && isRounded(figure, otherFigure), Explainer.ROUNDING, found);
        boolean oneIsSmaller = figure.compareTo(otherFigure) < 0;
        Explainers.addIf(
                DeclaredParts.figureOfAPart(file, oneIsSmaller ? one : other, oneIsSmaller ? other : one),
                Explainer.PART_FOR_WHOLE,
                found);
    }

    private static BigDecimal inBaseUnits(BigDecimal figure, Unit unit) {
        return figure.multiply(unit.numerator()).divide(unit.denominator(), MathContext.DECIMAL64);
    }

    private static void ofFactors(BigDecimal first, BigDecimal second, Set<Explainer> found) {
        BigDecimal small = first.min(second);
        if (small.signum() == 0) {
            return;
        }
        BigDecimal ratio = first.max(second).divide(small, MathContext.DECIMAL64);
        Explainers.addIf(isNear(ratio, 2), Explainer.FACTOR_2, found);
        Explainers.addIf(isNear(ratio, 10), Explainer.FACTOR_10, found);
        Explainers.addIf(isNear(ratio, 10_000), Explainer.FACTOR_10000, found);
    }

    private static boolean isNear(BigDecimal ratio, int factor) {
        BigDecimal expected = BigDecimal.valueOf(factor);
        return ratio.subtract(expected).abs().compareTo(expected.multiply(NEAR)) <= 0;
    }

    /** Whether the one is the other with fewer significant digits, rounded to the nearest or cut off. */
    static boolean isRounded(BigDecimal one, BigDecimal other) {
        int digits = one.stripTrailingZeros().precision();
        int otherDigits = other.stripTrailingZeros().precision();
        if (digits == otherDigits) {
            return false;
        }
        BigDecimal fine = digits > otherDigits ? one : other;
        BigDecimal coarse = digits > otherDigits ? other : one;
        int kept = Math.min(digits, otherDigits);
        return fine.round(new MathContext(kept, RoundingMode.HALF_UP)).compareTo(coarse) == 0
                || fine.round(new MathContext(kept, RoundingMode.DOWN)).compareTo(coarse) == 0;
    }
}
