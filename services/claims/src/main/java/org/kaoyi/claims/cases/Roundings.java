package org.kaoyi.claims.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.quantity.Unit;
import org.kaoyi.claims.value.quantity.Units;

/**
 * Whether figures differ by no more than the digits with which they are written. A figure in digits is exact, and the two stay a
 * conflict ({@code domain.md} §2); but 300 坪 are 991.7 m², and who converted them wrote 992.
 */
final class Roundings {
    /** Rounding to the last digit that is written moves a figure by a tenth at most: a mile is 1.6 km, and 2 km to nobody. */
    private static final BigDecimal NEAREST = new BigDecimal("0.10");

    /** Zeros are written by who counts, too: by so much, as 8,400 to 8,000, a figure becomes a round one or is cut off. */
    private static final BigDecimal ROUND = new BigDecimal("0.05");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Roundings() {}

    /** Whether one of the two, in the unit of the other, is rounded to the digits of the other; in its own unit also cut off there. */
    static boolean between(BigDecimal one, Unit unit, BigDecimal other, Unit otherUnit) {
        boolean cut = unit.code().equals(otherUnit.code());
        return becomes(converted(one, unit, otherUnit), other, cut)
                || becomes(converted(other, otherUnit, unit), one, cut);
    }

    private static boolean becomes(BigDecimal fine, BigDecimal coarse, boolean cut) {
        if (!within(NEAREST, fine, coarse)) {
            return false;
        }
        int written = Math.max(0, coarse.scale());
        int round = isRound(coarse) ? coarse.stripTrailingZeros().scale() : written;
        boolean rounder = isTo(fine, round, RoundingMode.HALF_UP, coarse)
                || (cut && isTo(fine, round, RoundingMode.DOWN, coarse));
        return isTo(fine, written, RoundingMode.HALF_UP, coarse) || (rounder && within(ROUND, fine, coarse));
    }

    private static boolean isTo(BigDecimal fine, int scale, RoundingMode mode, BigDecimal coarse) {
        return fine.setScale(scale, mode).compareTo(coarse) == 0;
    }

    private static boolean within(BigDecimal share, BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(one.abs().max(other.abs()).multiply(share)) <= 0;
    }

    /** Whether the zeros of a figure look like rounding: 300 and 540, and not the 10 of who counted ten. */
    private static boolean isRound(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        int zeros = -stripped.scale();
        return zeros > 1 || (zeros == 1 && stripped.precision() > 1);
    }

    /** Whether a whole and the sum of its parts differ by no more than half of the last digit to which each is written. */
    @SuppressWarnings("ReferenceEquality") // a part may be written as the whole is
    static boolean inSum(QuantityValue whole, List<QuantityValue> parts) {
        Unit unit = Units.named(whole.unit());
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal slack = BigDecimal.ZERO;
        for (QuantityValue figure :
                Stream.concat(Stream.of(whole), parts.stream()).toList()) {
            BigDecimal point = figure.point();
            if (point == null || figure.bound() != Bound.EXACT) {
                return false;
            }
            Unit own = Units.named(figure.unit());
            BigDecimal here = converted(point, own, unit);
            left = figure == whole ? here : left.subtract(here);
            slack = slack.add(converted(slack(point, !own.code().equals(unit.code())), own, unit));
        }
        BigDecimal total = Objects.requireNonNull(whole.point());
        return slack.signum() > 0 && left.abs().compareTo(slack) <= 0 && within(ROUND, total.subtract(left), total);
    }

    /** Half a unit of the last digit; of a count in ones none, unless it was converted. */
    private static BigDecimal slack(BigDecimal point, boolean converted) {
        BigDecimal stripped = point.stripTrailingZeros();
        boolean decimals = stripped.scale() > 0;
        boolean rounded = decimals || isRound(point);
        BigDecimal unit = rounded ? BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale()) : BigDecimal.ONE;
        return rounded || converted ? unit.multiply(HALF) : BigDecimal.ZERO;
    }

    private static BigDecimal converted(BigDecimal figure, Unit given, Unit wanted) {
        return given.code().equals(wanted.code())
                ? figure
                : figure.multiply(given.numerator())
                        .multiply(wanted.denominator())
                        .divide(given.denominator().multiply(wanted.numerator()), MathContext.DECIMAL64);
    }
}
