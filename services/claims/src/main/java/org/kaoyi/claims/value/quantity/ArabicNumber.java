package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits.
 *
 * @param number the number
 * @param decimals how many digits stand after its decimal mark
 * @param dotOfThree whether it is like {@code 300.000}, a thousand times as much to half of its readers
 */
record ArabicNumber(BigDecimal number, int decimals, boolean dotOfThree) {
    // Possessive throughout, so that no input makes it backtrack.
    private static final Pattern GROUPED =
            Pattern.compile("(-?[0-9]{1,3}+(?:[,' ][0-9]{3}(?![0-9]))++)(?:\\.([0-9]++))?+");
    private static final Pattern DOTTED =
            Pattern.compile("(-?[0-9]{1,3}+(?:\\.[0-9]{3}(?![0-9])){2,}+)(?:,([0-9]++))?+");
    private static final Pattern PLAIN = Pattern.compile("(-?[0-9]++)(?:[.,]([0-9]++))?+");

    /** Takes the number that stands here, null when none does. */
    static @Nullable ArabicNumber take(Scanner scanner) {
        for (Pattern form : new Pattern[] {GROUPED, DOTTED, PLAIN}) {
            Matcher matcher = form.matcher(scanner.text).region(scanner.at, scanner.text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return taken(scanner, matcher, form == PLAIN);
            }
        }
        return null;
    }

    private static ArabicNumber taken(Scanner scanner, Matcher matcher, boolean plain) {
        String whole = matcher.group(1).replaceAll("[,' .]", "");
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        String written = matcher.group();
        boolean comma = plain && written.indexOf(',') >= 0;
        if (comma && decimals.length() > 2) {
            throw QuantityRefusals.ambiguous(
                    scanner.text,
                    "the comma of " + written + " may part thousands, ten thousands or decimals",
                    "300000 · 30萬 · 3.5");
        }
        scanner.at = matcher.end();
        char next = scanner.letter();
        if ((next == '.' || next == ',') && Character.isDigit(scanner.letter(1))) {
            throw QuantityRefusals.unreadable(scanner.text, "its separators do not stand at every third digit");
        }
        boolean dotOfThree = plain && !comma && decimals.length() == 3 && whole.length() <= 3 && !isZero(whole);
        return new ArabicNumber(
                new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals), decimals.length(), dotOfThree);
    }

    private static boolean isZero(String whole) {
        return whole.equals("0") || whole.equals("-0");
    }
}
