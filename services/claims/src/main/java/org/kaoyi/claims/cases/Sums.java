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
        Optional<Sum> sum = sum(parts, whole.unit());
        if (sum.isEmpty()) {
            return Optional.empty();
        }
        boolean exceeds = less(whole.high(), sum.get().low());
        boolean fallsShort = exhaustive && less(sum.get().high(), whole.low());
        if (!exceeds && !fallsShort) {
            return Optional.empty();
        }
        String code = exceeds ? "parts-exceed-whole" : "parts-fall-short";
        return Optional.of(Reason.of(
                code, whole.display(), written(sum.get().low(), sum.get().high())));
    }

    /**
     * What is left of the whole, as an interval in its unit; empty where the units measure different things.
     *
     * @param least the smallest figure told of each part
     * @param most the largest figure told of each part
     */
    static Optional<String> remainder(QuantityValue whole, List<QuantityValue> least, List<QuantityValue> most) {
        Optional<Sum> small = sum(least, whole.unit());
        Optional<Sum> large = sum(most, whole.unit());
        if (small.isEmpty() || large.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal from = minus(whole.low(), large.get().high());
        BigDecimal to = minus(whole.high(), small.get().low());
        return Optional.of(written(from == null ? BigDecimal.ZERO : from.max(BigDecimal.ZERO), to));
    }

    /** An interval in some unit; null where an end is open. */
    private record Sum(@Nullable BigDecimal low, @Nullable BigDecimal high) {}

    private static Optional<Sum> sum(List<QuantityValue> parts, String wanted) {
        Unit unit = Units.named(wanted);
        if (parts.stream().anyMatch(part -> !Units.named(part.unit()).comparableWith(unit))) {
            return Optional.empty();
        }
        return Optional.of(new Sum(
                sum(parts, part -> converted(part.low(), part.unit(), unit, RoundingMode.FLOOR)),
                sum(parts, part -> converted(part.high(), part.unit(), unit, RoundingMode.CEILING))));
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
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
