package org.kaoyi.claims.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ShownNumber;
import org.kaoyi.claims.value.quantity.Unit;
import org.kaoyi.claims.value.quantity.Units;

/**
 * Adds figures as intervals (Moore, <em>Interval Analysis</em>, 1966) and holds the sum against a whole, in its unit. Figures in other units of the same dimension are converted;
 * ends are rounded outwards, so that no rounding makes a conflict. Where no figure is negative none of them is: "up to 300" then
 * begins at 0.
 */
final class Sums {
    /** Decimal places of a converted end: far below what any source tells. */
    private static final int CONVERTED_SCALE = 12;

    /** More digits than anybody writes ({@code QuantityReader} refuses them): beyond, they are those of a fraction. */
    private static final int FRACTION_DIGITS = 13;

    private final QuantityValue figure;
    private final Unit unit;
    private final boolean neverNegative;
    private final Sum whole;

    /**
     * @param whole against which sums are held
     * @param parts all that is told of its parts, in units of the same dimension
     */
    Sums(QuantityValue whole, Stream<QuantityValue> parts) {
        this.figure = whole;
        this.unit = Units.named(whole.unit());
        this.neverNegative = Stream.concat(Stream.of(whole), parts).noneMatch(Sums::isNegative);
        this.whole = interval(whole);
    }

    /** Whether the two are figures of one dimension, so that they can be in one sum. */
    static boolean canAdd(QuantityValue one, QuantityValue other) {
        return Units.named(one.unit()).comparableWith(Units.named(other.unit()));
    }

    private static boolean isNegative(QuantityValue figure) {
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        return (low != null && low.signum() < 0) || (high != null && high.signum() < 0);
    }

    /** Of figures that begin at one number that which includes it reaches further down. */
    Comparator<QuantityValue> byLow() {
        return Comparator.comparing(
                this::interval,
                Comparator.<Sum, @Nullable BigDecimal>comparing(
                                Sum::low, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(sum -> !sum.lowClosed()));
    }

    /** Of figures that end at one number that which includes it reaches further up. */
    Comparator<QuantityValue> byHigh() {
        return Comparator.comparing(
                this::interval,
                Comparator.<Sum, @Nullable BigDecimal>comparing(
                                Sum::high, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Sum::highClosed));
    }

    /**
     * Why the parts can not make up the whole; empty where they can.
     *
     * @param exhaustive whether the parts are all there are: then their sum must meet the whole, else it must not exceed it
     */
    Optional<Reason> misfit(List<QuantityValue> parts, boolean exhaustive) {
        Sum sum = sum(parts);
        boolean exceeds = under(whole.high(), whole.highClosed(), sum.low(), sum.lowClosed());
        boolean fallsShort = exhaustive && under(sum.high(), sum.highClosed(), whole.low(), whole.lowClosed());
        if (!exceeds && !fallsShort) {
            return Optional.empty();
        }
        String code = exceeds ? "parts-exceed-whole" : "parts-fall-short";
        String summands = parts.stream().map(QuantityValue::display).collect(Collectors.joining(" + "));
        return Optional.of(Reason.of(code, withInterval(figure.display(), whole), sum.written(), summands));
    }

    /** A rounded figure, and what it can stand for: both sides of a sum are shown in the form in which they are compared. */
    private static String withInterval(String figure, Sum interval) {
        return interval.isPoint() ? figure : figure + ", " + interval.written();
    }

    /**
     * What is left of the whole, as an interval in its unit.
     *
     * @param least the smallest figure told of each part
     * @param most the largest figure told of each part
     */
    String remainder(List<QuantityValue> least, List<QuantityValue> most) {
        Sum small = sum(least);
        Sum large = sum(most);
        BigDecimal from = minus(whole.low(), large.high());
        BigDecimal to = minus(whole.high(), small.low());
        boolean something = from != null && from.signum() >= 0;
        return new Sum(
                        something ? from : BigDecimal.ZERO,
                        !something || (whole.lowClosed() && large.highClosed()),
                        to,
                        whole.highClosed() && small.lowClosed())
                .written();
    }

    /** An interval in some unit: an end is null where it has none, and closed where it can be reached. */
    private record Sum(
            @Nullable BigDecimal low,
            boolean lowClosed,
            @Nullable BigDecimal high,
            boolean highClosed) {

        boolean isPoint() {
            return low != null && high != null && low.compareTo(high) == 0;
        }

        String written() {
            if (low != null && isPoint()) {
                return ShownNumber.of(low);
            }
            String from = low == null ? "(−∞" : (lowClosed ? "[" : "(") + ShownNumber.of(low);
            String to = high == null ? "∞)" : ShownNumber.of(high) + (highClosed ? "]" : ")");
            return from + ", " + to;
        }
    }

    /** A sum reaches an end only where every part reaches its own. */
    private Sum sum(List<QuantityValue> parts) {
        List<Sum> intervals = parts.stream().map(this::interval).toList();
        return new Sum(
                sum(intervals, Sum::low),
                intervals.stream().allMatch(Sum::lowClosed),
                sum(intervals, Sum::high),
                intervals.stream().allMatch(Sum::highClosed));
    }

    private Sum interval(QuantityValue figure) {
        BigDecimal low = converted(cut(figure.low(), RoundingMode.FLOOR), figure.unit(), unit, RoundingMode.FLOOR);
        boolean fromZero = low == null && neverNegative;
        return new Sum(
                fromZero ? BigDecimal.ZERO : low,
                fromZero || figure.lowClosed(),
                converted(cut(figure.high(), RoundingMode.CEILING), figure.unit(), unit, RoundingMode.CEILING),
                figure.highClosed());
    }

    /** A third has no last digit: three of them are the whole. */
    private static @Nullable BigDecimal cut(@Nullable BigDecimal end, RoundingMode outwards) {
        return end == null || end.precision() <= FRACTION_DIGITS
                ? end
                : end.round(new MathContext(FRACTION_DIGITS, outwards));
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
    private static @Nullable BigDecimal sum(List<Sum> parts, Function<Sum, @Nullable BigDecimal> end) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Sum part : parts) {
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
