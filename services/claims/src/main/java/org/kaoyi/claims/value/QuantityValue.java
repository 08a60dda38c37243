package org.kaoyi.claims.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an interval of a unit and a population ({@code domain.md} §2).
 *
 * @param low lower end, or null when unbounded below
 * @param lowClosed whether {@code low} itself is included
 * @param high upper end, or null when unbounded above
 * @param highClosed whether {@code high} itself is included
 * @param point the figure as given, in the unit given
 * @param unit the unit as given: a UCUM code or a name the reader knows; {@code 1} is a plain count
 * @param population who or what is counted, or null
 * @param bound from the wording, or declared
 */
public record QuantityValue(
        @Nullable BigDecimal low,
        boolean lowClosed,
        @Nullable BigDecimal high,
        boolean highClosed,
        BigDecimal point,
        String unit,
        @Nullable String population,
        Bound bound)
        implements Value {
    @Override
    public ValueType type() {
        return ValueType.QUANTITY;
    }

    @Override
    public String display() {
        String figure = point.stripTrailingZeros().toPlainString();
        String sign = switch (bound) {
            case EXACT -> "";
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case ABOUT -> "~";
        };
        return sign + figure + (unit.equals("1") ? "" : " " + unit);
    }
}
