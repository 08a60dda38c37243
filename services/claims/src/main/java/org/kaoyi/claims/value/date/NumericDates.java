package org.kaoyi.claims.value.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.Wording;

/** Dates in digits that are not EDTF: {@code 1957.11.9}, {@code 9.11.1957}, {@code 25/10/1957}. */
final class NumericDates {
    /** {@code 28. VIII. 1957 г.} */
    private static final int LONGEST = 17;

    private static final int YEAR_DIGITS = 4;
    private static final String SEPARATORS = "-./";

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-./]) ?([0-9]{1,2})\\2 ?([0-9]{1,2})\\.?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([-./]) ?([0-9]{1,2})\\2 ?([0-9]{4})");

    /** {@code 9.11.57}: of which century is not for us to say. */
    private static final Pattern YEAR_CUT = Pattern.compile("[0-9]{1,2}([-./]) ?[0-9]{1,2}\\1 ?[0-9]{2}");

    private static final Pattern ROMAN_MONTH =
            Pattern.compile("([0-9]{1,2})[-./ ] ?([IVXivxХх]{1,4})[-./ ] ?([0-9]{4})(?: ?г\\.?)?");

    private NumericDates() {}

    /** The date as EDTF, or null when it is not such a date. Day and month are never guessed. */
    static @Nullable String toEdtf(String text) {
        char start = text.isEmpty() ? ' ' : text.charAt(0);
        if (text.length() > LONGEST || !isDigit(start)) {
            return null;
        }
        return beginsWithYear(text) ? yearFirst(text) : dayOrMonthFirst(text);
    }

    /** Whether more digits stand first than a day or month has; then only one form is left to be tried. */
    private static boolean beginsWithYear(String text) {
        return text.length() > 2 && isDigit(text.charAt(1)) && isDigit(text.charAt(2));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static @Nullable String yearFirst(String text) {
        if (text.length() <= YEAR_DIGITS || SEPARATORS.indexOf(text.charAt(YEAR_DIGITS)) < 0) {
            return null;
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches()
                ? yearFirst.group(1) + "-" + two(yearFirst.group(3)) + "-" + two(yearFirst.group(4))
                : null;
    }

    private static @Nullable String dayOrMonthFirst(String text) {
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            if (YEAR_CUT.matcher(text).matches()) {
                throw DateRefusals.incomplete(text, "the century of its year is not said");
            }
            return romanMonth(text);
        }
        String first = two(yearLast.group(1));
        String second = two(yearLast.group(3));
        String year = yearLast.group(4);
        // With full stops the day comes first in every country that writes so (Russian GOST R 7.0.97 among them).
        if (yearLast.group(2).equals(".") || Integer.parseInt(first) > 12 || first.equals(second)) {
            return year + "-" + second + "-" + first;
        }
        if (Integer.parseInt(second) > 12) {
            return year + "-" + first + "-" + second;
        }
        throw DateRefusals.ambiguous(
                text,
                "day first or month first",
                year + "-" + second + "-" + first + " or " + year + "-" + first + "-" + second);
    }

    /** Soviet records number the month in Roman numerals: 9.XI.1957, 9/XI-1957. */
    private static @Nullable String romanMonth(String text) {
        Matcher roman = ROMAN_MONTH.matcher(text);
        if (!roman.matches()) {
            return null;
        }
        int month = RomanNumerals.read(Wording.fold(roman.group(2)));
        if (month == 0 || month > 12) {
            throw DateRefusals.impossible(text, "there is no month " + roman.group(2));
        }
        return roman.group(3) + "-" + two(Integer.toString(month)) + "-" + two(roman.group(1));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
