package org.kaoyi.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as they are printed: three significant digits, since the rounds differ by more than the fourth. */
final class Numbers {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Numbers() {}

    static BigDecimal rounded(double figure) {
        BigDecimal rounded = new BigDecimal(figure).round(THREE_DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    static String shown(double figure) {
        return rounded(figure).toPlainString();
    }
}
