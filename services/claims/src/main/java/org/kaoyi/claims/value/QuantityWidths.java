package org.kaoyi.claims.value;

import java.math.BigDecimal;

/**
 * How far the vague words of figures reach ({@code domain.md} §2).
 *
 * @param aboutShare share of the figure on each side for "about", 約, около, 약
 * @param nearlyShare share of the figure below it for "nearly", 近, почти, 거의
 * @param magnitudeUnits units of the last digit before a magnitude word on each side: half a unit makes 30萬 ± 5,000
 * @param smallestMagnitude the least word that rounds: 千 and "thousand" do, 百 and "hundred" are how any number is written
 * @param severalLow the least number of "several", 幾
 * @param severalHigh the greatest number of "several" hundreds, thousands, ...; 幾十萬 ends at 990,000
 */
public record QuantityWidths(
        BigDecimal aboutShare,
        BigDecimal nearlyShare,
        BigDecimal magnitudeUnits,
        BigDecimal smallestMagnitude,
        BigDecimal severalLow,
        BigDecimal severalHigh) {

    /** The widths of {@code domain.md} §2. */
    public static final QuantityWidths STANDARD = new QuantityWidths(
            new BigDecimal("0.10"),
            new BigDecimal("0.10"),
            new BigDecimal("0.5"),
            new BigDecimal("1000"),
            new BigDecimal("2"),
            new BigDecimal("9.9"));
}
