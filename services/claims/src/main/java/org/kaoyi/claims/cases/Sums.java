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
        boolean exceeds = under(
                whole.high(), whole.highClosed(), sum.get().low(), sum.get().lowClosed());
        boolean fallsShort =
                exhaustive && under(sum.get().high(), sum.get().highClosed(), whole.low(), whole.lowClosed());
        if (!exceeds && !fallsShort) {
            return Optional.empty();
        }
        String code = exceeds ? "parts-exceed-whole" : "parts-fall-short";
        return Optional.of(Reason.of(code, whole.display(), sum.get().written()));
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
        boolean something = from != null && from.signum() >= 0;
        return Optional.of(new Sum(
                        something ? from : BigDecimal.ZERO,
                        !something || (whole.lowClosed() && large.get().highClosed()),
                        to,
                        whole.highClosed() && small.get().lowClosed())
                .written());
    }

    /** An interval in some unit: an end is null where it has none, and closed where it can be reached. */
    private record Sum(
            @Nullable BigDecimal low,
            boolean lowClosed,
            @Nullable BigDecimal high,
            boolean highClosed) {

        String written() {
            if (low != null && low.equals(high)) {
                return low.toPlainString();
            }
            String from = low == null ? "(−∞" : (lowClosed ? "[" : "(") + low.toPlainString();
            String to = high == null ? "∞)" : high.toPlainString() + (highClosed ? "]" : ")");
            return from + ", " + to;
        }
    }

    private static Optional<Sum> sum(List<QuantityValue> parts, String wanted) {
        Unit unit = Units.named(wanted);
        if (parts.stream().anyMatch(part -> !Units.named(part.unit()).comparableWith(unit))) {
            return Optional.empty();
        }
        // A sum reaches an end only where every part reaches its own.
        return Optional.of(new Sum(
                sum(parts, part -> converted(part.low(), part.unit(), unit, RoundingMode.FLOOR)),
                parts.stream().allMatch(QuantityValue::lowClosed),
                sum(parts, part -> converted(part.high(), part.unit(), unit, RoundingMode.CEILING)),
                parts.stream().allMatch(QuantityValue::highClosed)));
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

    /** Whether what ends at {@code high} lies under what begins at {@code low}; touching closed ends meet. */
    private static boolean under(
            @Nullable BigDecimal high, boolean highClosed, @Nullable BigDecimal low, boolean lowClosed) {
        if (high == null || low == null) {
            return false;
        }
        int compared = high.compareTo(low);
        return compared < 0 || (compared == 0 && !(highClosed && lowClosed));
    }
}
