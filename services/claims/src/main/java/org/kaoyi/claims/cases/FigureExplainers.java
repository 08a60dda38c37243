package org.kaoyi.claims.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.comparison.Relation;
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
        boolean exact = first.bound() == Bound.EXACT && second.bound() == Bound.EXACT;
        // Of one figure that is said and denied nobody rounded anything.
        boolean differ = file.comparator().relation(first, second) != Relation.EQUAL;
        boolean rounded = exact && differ && Roundings.between(figure, unit, otherFigure, otherUnit);
        Explainers.addIf(rounded, Explainer.ROUNDING, found);
        if (!first.unit().equals(second.unit())) {
            figure = inBaseUnits(figure, unit);
            otherFigure = inBaseUnits(otherFigure, otherUnit);
        }
        ofFactors(figure.abs(), otherFigure.abs(), found);
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

    /** What may explain that parts make no whole: each was rounded as it is written. */
    static List<Explainer> ofSum(List<Member> wholes, List<Member> parts) {
        List<QuantityValue> figures =
                parts.stream().map(part -> (QuantityValue) part.value()).toList();
        boolean rounded = wholes.stream()
                .map(whole -> (QuantityValue) whole.value())
                .anyMatch(whole -> Roundings.inSum(whole, figures));
        return rounded ? List.of(Explainer.ROUNDING) : List.of();
    }
}
