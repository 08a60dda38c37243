package org.kaoyi.claims.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.quantity.Unit;
import org.kaoyi.claims.value.quantity.Units;

/** Adds figures as intervals and holds the sum against a whole. Figures in other units of the same dimension are converted; ends are rounded outwards, so that no rounding makes a conflict. */
final class Sums {
    /** Decimal places of a converted end: far below what any source tells. */
    private static final int CONVERTED_SCALE = 12;

    private Sums() {}

    /**
     * Why the parts can not make up the whole; empty where they can, or where the units measure different things.
     *
     * @param exhaustive whether the parts are all there are: then their sum must meet the whole, else it must not exceed it
     */
    static Optional<Reason> misfit(QuantityValue whole, List<QuantityValue> parts, boolean exhaustive) {
        Unit unit = Units.named(whole.unit());
        if (parts.stream().anyMatch(part -> !Units.named(part.unit()).comparableWith(unit))) {
            return Optional.empty();
        }
        BigDecimal low = sum(parts, part -> converted(part.low(), part.unit(), unit, RoundingMode.FLOOR));
        BigDecimal high = sum(parts, part -> converted(part.high(), part.unit(), unit, RoundingMode.CEILING));
        boolean exceeds = less(whole.high(), low);
        boolean fallsShort = exhaustive && less(high, whole.low());
        if (!exceeds && !fallsShort) {
            return Optional.empty();
        }
        String code = exceeds ? "parts-exceed-whole" : "parts-fall-short";
        return Optional.of(Reason.of(code, whole.display(), written(low, high)));
    }

    private static @Nullable BigDecimal converted(
            @Nullable BigDecimal end, String given, Unit wanted, RoundingMode outwards) {
        if (end == null || given.equals(wanted.code())) {
            return end;
        }
        Unit unit = Units.named(given);
        return end.multiply(unit.numerator())
                .multiply(wanted.denominator())
                .divide(unit.denominator().multiply(wanted.numerator()), CONVERTED_SCALE, outwards)
                .stripTrailingZeros();
    }

    /** An end that one part leaves open is open in the sum. */
    private static @Nullable BigDecimal sum(
            List<QuantityValue> parts, Function<QuantityValue, @Nullable BigDecimal> end) {
        BigDecimal sum = BigDecimal.ZERO;
        for (QuantityValue part : parts) {
            BigDecimal next = end.apply(part);
            if (next == null) {
                return null;
            }
            sum = sum.add(next);
        }
        return sum;
    }

    private static boolean less(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) < 0;
    }

    private static String written(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        String from = low == null ? "−∞" : low.toPlainString();
        String to = high == null ? "∞" : high.toPlainString();
        return from.equals(to) ? from : "[" + from + ", " + to + "]";
    }
}
