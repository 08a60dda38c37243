package org.kaoyi.codec;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Decimal numbers, written as strings.
 *
 * <p>RFC 8785 §3.2.2.3 writes every number as an IEEE 754 double: it would lose the digits of a figure after the seventeenth, and the
 * zero of 3.30, which says how exactly a source counted. RFC 8785 appendix D recommends strings for such numbers.
 */
final class Decimals {
    /** What {@link BigDecimal#toString} can give. */
    static final String PATTERN = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?(E[+-][0-9]+)?$";

    /** No figure of a source has so many digits or zeros; more would only make arithmetic endless ({@code 1E+999999999}). */
    static final int MAX_DIGITS = 400;

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Decimals() {}

    /** Throws {@link IllegalArgumentException} when {@code text} is no decimal number, or one past {@link #MAX_DIGITS}. */
    static BigDecimal read(String text) {
        if (text.length() > MAX_DIGITS || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a decimal number such as \"300000\" or \"-3.30\"");
        }
        BigDecimal number = new BigDecimal(text);
        if (!isKept(number)) {
            throw tooLong();
        }
        return number;
    }

    /** Throws {@link IllegalArgumentException} when {@link #read} would refuse it. */
    static String write(BigDecimal number) {
        String text = number.toString(); // has the form that PATTERN asks for
        if (text.length() > MAX_DIGITS || !isKept(number)) {
            throw tooLong();
        }
        return text;
    }

    private static boolean isKept(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS;
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("has more than " + MAX_DIGITS + " digits");
    }
}
