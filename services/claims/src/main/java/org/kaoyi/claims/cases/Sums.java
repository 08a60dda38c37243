package org.kaoyi.claims.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.QuantityValue;

/** Adds figures as intervals and holds the sum against a whole. Figures in another unit than the whole's are never added. */
final class Sums {
    private Sums() {}

    /**
     * Why the parts can not make up the whole; empty where they can, or where units differ.
     *
     * @param exhaustive whether the parts are all there are: then their sum must meet the whole, else it must not exceed it
     */
    static Optional<Reason> misfit(QuantityValue whole, List<QuantityValue> parts, boolean exhaustive) {
        if (parts.stream().anyMatch(part -> !part.unit().equals(whole.unit()))) {
            return Optional.empty();
        }
        BigDecimal low = sum(parts, QuantityValue::low);
        BigDecimal high = sum(parts, QuantityValue::high);
        boolean exceeds = less(whole.high(), low);
        boolean fallsShort = exhaustive && less(high, whole.low());
        if (!exceeds && !fallsShort) {
            return Optional.empty();
        }
        String code = exceeds ? "parts-exceed-whole" : "parts-fall-short";
        return Optional.of(Reason.of(code, whole.display(), written(low, high)));
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
