package org.kaoyi.claims.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they are shown. What no decimals end is shown as the fraction that it is, and what has more digits than anybody reads rounded,
 * behind a sign that says so; what is held and compared stays as it is.
 */
public final class ShownNumber {
    static final String ROUNDED = "≈";

    /** A fraction that no decimals end is held with so many digits. */
    private static final MathContext HELD = new MathContext(15, RoundingMode.HALF_EVEN);

    /** So many digits with decimals among them come of a division, of which the last digits may have been zeros. */
    private static final int DIGITS_UNREAD = 13;

    /** With fewer decimals than these a number is near some fraction or other by accident. */
    private static final int DECIMALS_OF_FRACTION = 8;

    private static final int DENOMINATOR_MAX = 99;
    private static final int DIGITS_SHOWN = 6;
    private static final int DECIMALS_SHOWN = 2;

    private ShownNumber() {}

    public static String of(BigDecimal number) {
        String fraction = fraction(number.abs());
        if (fraction != null) {
            return (number.signum() < 0 ? "-" : "") + fraction;
        }
        if (number.scale() <= 0 || number.precision() < DIGITS_UNREAD) {
            return number.toPlainString();
        }
        int whole = Math.max(0, number.precision() - number.scale());
        BigDecimal rounded = number.round(new MathContext(Math.max(DIGITS_SHOWN, whole + DECIMALS_SHOWN)));
        return (rounded.compareTo(number) == 0 ? "" : ROUNDED)
                + rounded.stripTrailingZeros().toPlainString();
    }

    /** "33 1/3", "2/3"; null where no small part gives these digits. */
    private static @Nullable String fraction(BigDecimal number) {
        if (number.scale() < DECIMALS_OF_FRACTION || number.precision() < DIGITS_UNREAD) {
            return null;
        }
        for (int denominator = 3; denominator <= DENOMINATOR_MAX; denominator++) {
            BigDecimal parts = BigDecimal.valueOf(denominator);
            BigDecimal numerator = number.multiply(parts).setScale(0, RoundingMode.HALF_EVEN);
            if (numerator.divide(parts, HELD).compareTo(number) == 0) {
                BigInteger[] mixed = numerator.toBigInteger().divideAndRemainder(BigInteger.valueOf(denominator));
                return (mixed[0].signum() == 0 ? "" : mixed[0] + " ") + mixed[1] + "/" + denominator;
            }
        }
        return null;
    }
}
