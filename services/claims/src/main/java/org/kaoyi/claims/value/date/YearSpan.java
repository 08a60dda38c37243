package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import java.util.List;
import org.kaoyi.claims.value.DaySpan;

/**
 * Whole years.
 *
 * @param first astronomical year: 0 is 1 BC
 * @param last included
 * @param step one unit of the last significant digit
 */
record YearSpan(int first, int last, Step step) {
    /** Further than any source reaches, and within what java.time can count even after widening. */
    static final long MAX_YEAR = 400_000_000L;

    List<DaySpan> spans() {
        return List.of(DaySpan.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
    }

    /** {@code 1957S2}: some year whose first two digits are those of 1957 (EDTF level 2). */
    static YearSpan significant(long year, int significantDigits, String text) {
        if (significantDigits == 0) {
            throw DateRefusals.impossible(text, "no digit of it is significant");
        }
        long size = Math.abs(year);
        int digits = Long.toString(size).length();
        long unit = 1;
        for (int i = significantDigits; i < digits; i++) {
            unit *= 10;
        }
        long near = size - size % unit;
        long far = checked(near + unit - 1, text);
        boolean negative = year < 0;
        return new YearSpan((int) (negative ? -far : near), (int) (negative ? -near : far), Step.years(unit));
    }

    /** The year {@code digits × 10^exponent}. */
    static long year(String digits, int exponent, String text) {
        if (digits.isEmpty()) {
            throw DateRefusals.unreadable(text, "after Y a number is missing");
        }
        if (digits.length() + exponent > 10) {
            throw tooFar(text);
        }
        long year = Long.parseLong(digits);
        for (int i = 0; i < exponent; i++) {
            year *= 10;
        }
        return checked(year, text);
    }

    private static long checked(long year, String text) {
        if (year > MAX_YEAR) {
            throw tooFar(text);
        }
        return year;
    }

    private static RuntimeException tooFar(String text) {
        return DateRefusals.impossible(text, "years are held up to " + MAX_YEAR);
    }
}
