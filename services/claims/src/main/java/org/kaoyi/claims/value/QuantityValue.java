package org.kaoyi.claims.value;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an interval of a unit and a population ({@code domain.md} §2). Numbers are held without trailing zeros, so that equal
 * numbers are equal components.
 *
 * @param low lower end, or null when unbounded below
 * @param lowClosed whether {@code low} itself is included
 * @param high upper end, or null when unbounded above
 * @param highClosed whether {@code high} itself is included
 * @param point the figure as given, in the unit given; null when a range or a word such as 幾十 is given
 * @param unit the unit as given: a UCUM code or a name the reader knows; {@code 1} is a plain count
 * @param population who or what is counted, or null
 * @param bound from the wording, or declared
 */
public record QuantityValue(
        @Nullable BigDecimal low,
        boolean lowClosed,
        @Nullable BigDecimal high,
        boolean highClosed,
        @Nullable BigDecimal point,
        String unit,
        @Nullable String population,
        Bound bound)
        implements Value {
    public QuantityValue {
        low = plain(low);
        high = plain(high);
        point = plain(point);
        if (low == null && high == null) {
            throw new IllegalArgumentException("a quantity without any end");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a quantity that ends before it begins");
        }
    }

    @Override
    public ValueType type() {
        return ValueType.QUANTITY;
    }

    @Override
    public String display() {
        return figure() + (unit.equals("1") ? "" : " " + unit);
    }

    /** The interval in mathematical notation, such as {@code [295000, 305000] 坪}: what is read back as the same. */
    public String interval() {
        return ends(BigDecimal::toPlainString) + (unit.equals("1") ? "" : " " + unit);
    }

    /** The same for who reads it and does not enter it again: {@code [33 1/3, 50] %}. */
    public String shownInterval() {
        return ends(ShownNumber::of) + (unit.equals("1") ? "" : " " + unit);
    }

    private String ends(Function<BigDecimal, String> written) {
        if (low != null && high != null && low.compareTo(high) == 0) {
            return written.apply(low);
        }
        String from = low == null ? "(−∞" : (lowClosed ? "[" : "(") + written.apply(low);
        String to = high == null ? "∞)" : written.apply(high) + (highClosed ? "]" : ")");
        return from + ", " + to;
    }

    private String figure() {
        if (point == null) {
            return low == null || high == null
                    ? ends(ShownNumber::of)
                    : ShownNumber.of(low) + "–" + ShownNumber.of(high);
        }
        String figure = ShownNumber.of(point);
        return switch (bound) {
            case EXACT -> figure;
            case AT_LEAST -> high != null ? figure + "+" : (lowClosed ? "≥" : ">") + figure;
            case AT_MOST -> (highClosed ? "≤" : "<") + figure;
            case ABOUT -> figure.startsWith(ShownNumber.ROUNDED) ? figure : "~" + figure;
        };
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
