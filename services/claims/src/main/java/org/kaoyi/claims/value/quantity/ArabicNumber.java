package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits. A comma before exactly three digits parts thousands, as English, Chinese and Korean texts write (300,000); before
 * one or two digits it is the Russian decimal comma (1,2). A dot before exactly three digits can be either and is refused, but before a
 * magnitude word of a language whose decimal mark it is (1.234 million, 1.234億), unless zeros end it (3.300萬); and so is the comma
 * before three digits in a wording with Cyrillic letters.
 *
 * @param number the number
 * @param decimals how many digits stand after its decimal mark
 * @param dotOfThree whether it is like {@code 300.000}, a thousand times as much to half of its readers
 * @param commaOfThree whether it is like {@code 1,200}, and so 1.2 to a Russian reader
 */
record ArabicNumber(BigDecimal number, int decimals, boolean dotOfThree, boolean commaOfThree) {
    // Possessive throughout, so that no input makes it backtrack.
    private static final Pattern COMMAS = Pattern.compile("(-?[0-9]{1,3}+(?:,[0-9]{3}(?![0-9]))++)(?:\\.([0-9]++))?+");
    private static final Pattern SPACES = Pattern.compile(
            "(-?[0-9]{1,3}+([ '])[0-9]{3}(?![0-9])(?:\\2[0-9]{3}(?![0-9]))*+)(?:[.,]([0-9]{1,2}+)(?![0-9]))?+");
    private static final Pattern DOTS = Pattern.compile("(-?[0-9]{1,3}+(?:\\.[0-9]{3}(?![0-9])){2,}+)(?:,([0-9]++))?+");
    private static final Pattern DOT_AND_COMMA = Pattern.compile("(-?[0-9]{1,3}+\\.[0-9]{3}),([0-9]{1,2}+)(?![0-9])");
    private static final Pattern PLAIN = Pattern.compile("(-?[0-9]++)(?:[.,]([0-9]++))?+");
    private static final List<Pattern> BEFORE_COMMA = List.of(COMMAS, PLAIN);
    private static final List<Pattern> BEFORE_SPACE = List.of(SPACES, PLAIN);
    private static final List<Pattern> BEFORE_DOT = List.of(DOTS, DOT_AND_COMMA, PLAIN);
    private static final List<Pattern> WITHOUT_MARK = List.of(PLAIN);
    private static final Pattern MARKS = Pattern.compile("[,' .]");

    /** Takes the number that stands here, null when none does. */
    static @Nullable ArabicNumber take(Scanner scanner) {
        char first = scanner.letter();
        if (first != '-' && (first < '0' || first > '9')) {
            return null;
        }
        for (Pattern form : forms(scanner)) {
            Matcher matcher = form.matcher(scanner.text).region(scanner.at, scanner.text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return taken(scanner, matcher, form);
            }
        }
        return null;
    }

    /** Those that the mark behind the first digits allows, in the order in which they are tried. */
    private static List<Pattern> forms(Scanner scanner) {
        int end = scanner.at + 1;
        while (end < scanner.text.length() && scanner.text.charAt(end) >= '0' && scanner.text.charAt(end) <= '9') {
            end++;
        }
        return switch (end < scanner.text.length() ? scanner.text.charAt(end) : '\0') {
            case ',' -> BEFORE_COMMA;
            case ' ', '\'' -> BEFORE_SPACE;
            case '.' -> BEFORE_DOT;
            default -> WITHOUT_MARK;
        };
    }

    private static ArabicNumber taken(Scanner scanner, Matcher matcher, Pattern form) {
        boolean plain = form == PLAIN;
        String whole = MARKS.matcher(matcher.group(1)).replaceAll("");
        String found = matcher.group(matcher.groupCount());
        String decimals = found == null ? "" : found;
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
        if (comma && isNeighbours(whole, decimals) && Magnitudes.followsInMyriads(scanner)) {
            throw QuantityRefusals.ambiguous(
                    scanner.text,
                    "the comma of " + written + " may part two neighbouring numbers, or decimals",
                    "5–6萬 · 5.6萬");
        }
        boolean dotOfThree = plain && !comma && decimals.length() == 3 && whole.length() <= 3 && !isZero(whole);
        boolean commaOfThree = form == COMMAS && decimals.isEmpty() && whole.length() <= 6;
        return new ArabicNumber(
                new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals),
                decimals.length(),
                dotOfThree,
                commaOfThree);
    }

    private static boolean isNeighbours(String whole, String decimals) {
        return whole.length() == 1 && decimals.length() == 1 && decimals.charAt(0) == whole.charAt(0) + 1;
    }

    private static boolean isZero(String whole) {
        return whole.equals("0") || whole.equals("-0");
    }
}
