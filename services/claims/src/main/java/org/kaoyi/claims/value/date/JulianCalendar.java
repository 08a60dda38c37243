package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the old style (Reingold and Dershowitz, <i>Calendrical Calculations</i>, §3.1). */
final class JulianCalendar {
    private static final int MONTHS = 12;
    private static final int FEBRUARY = 2;
    /** Julian day number of the last day of February of year 0 (1 BC). */
    private static final int DAY_BEFORE_MARCH_0 = 1721117;
    /** Julian day number of 1970-01-01 in the Gregorian calendar. */
    private static final int EPOCH_1970 = 2440588;

    private JulianCalendar() {}

    /** Whether a Julian month has such a day; every fourth year is a leap year. */
    static boolean isDay(int year, int month, int day) {
        return day >= 1 && day <= lengthOfMonth(year, month);
    }

    /** The Gregorian day of a Julian one. */
    static LocalDate toGregorian(int year, int month, int day) {
        // Years counted from March, so that the leap day is the last of one.
        long shifted = month > FEBRUARY ? year : year - 1L;
        long monthFromMarch = (month + MONTHS - 3L) % MONTHS;
        long julianDay = Math.floorDiv(1461L * shifted, 4) + (153 * monthFromMarch + 2) / 5 + day + DAY_BEFORE_MARCH_0;
        return LocalDate.ofEpochDay(julianDay - EPOCH_1970);
    }

    /** The last day of a Julian month, or of a whole year. */
    static LocalDate lastDay(int year, @Nullable Integer month) {
        int last = month == null ? MONTHS : month;
        return toGregorian(year, last, lengthOfMonth(year, last));
    }

    private static int lengthOfMonth(int year, int month) {
        if (month == FEBRUARY) {
            return Math.floorMod(year, 4) == 0 ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
