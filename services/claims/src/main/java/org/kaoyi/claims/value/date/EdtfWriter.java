package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DatePart;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.DateWidths.Reach;

/** Writes what a wording states as EDTF. */
final class EdtfWriter {
    private static final int CENTURY = 100;

    private final DateWidths widths;
    private final String text;

    EdtfWriter(DateWidths widths, String text) {
        this.widths = widths;
        this.text = text;
    }

    String write(PartialDate date) {
        date.settle();
        Integer year = date.year;
        if (year == null) {
            throw DateRefusals.incomplete(text, "the year is missing");
        }
        String mark = date.approximate ? (date.unsure ? "%" : "~") : (date.unsure ? "?" : "");
        DatePart part = date.part;
        if (date.oldStyle) {
            return oldStyle(date, year, mark);
        }
        if (part == null && date.isEitherWinter()) {
            return "[" + plain(date, year - 1) + mark + "," + plain(date, year) + mark + "]";
        }
        if (part == null && date.years == CENTURY && year > 0) {
            return century(date, year);
        }
        if (part == null) {
            return plain(date, year) + mark;
        }
        String[] ends = part(date, year, part);
        return "[" + ends[0] + mark + ".." + ends[1] + mark + "]";
    }

    /** A Julian day, month or year as the Gregorian days that it is. */
    private String oldStyle(PartialDate date, int year, String mark) {
        Integer month = date.month;
        Integer day = date.day;
        boolean finer = date.bare != null || (day != null && month == null);
        if (date.part != null || date.season != null || date.years > 1 || finer) {
            throw DateRefusals.incomplete(text, "of the old style, only days, months and years are converted");
        }
        if (month != null) {
            checkMonth(month);
        }
        if (month != null && day != null) {
            if (!JulianCalendar.isDay(year, month, day)) {
                throw DateRefusals.impossible(text, "that month has no day " + day);
            }
            return JulianCalendar.toGregorian(year, month, day) + mark;
        }
        LocalDate first = JulianCalendar.toGregorian(year, month == null ? 1 : month, 1);
        return "[" + first + mark + ".." + JulianCalendar.lastDay(year, month) + mark + "]";
    }

    /** EDTF has no century that begins with a year 1: {@code 17XX} are 1700 to 1799. */
    private String century(PartialDate date, int year) {
        requireNothingFiner(date, date.month != null || date.day != null || date.season != null);
        int around = date.approximate ? widths.approximateUnits() * CENTURY : 0;
        String mark = date.unsure ? "?" : "";
        return "[" + year(year - around) + mark + ".." + year(year + CENTURY - 1 + around) + mark + "]";
    }

    private String plain(PartialDate date, int year) {
        if (date.season != null) {
            requireNothingFiner(date, date.month != null || date.day != null || date.years > 1);
            return year(year) + "-" + date.season;
        }
        if (date.years > 1) {
            requireNothingFiner(date, date.month != null || date.day != null);
            String digits = year(year);
            int unspecified = date.years == CENTURY ? 2 : 1;
            return digits.substring(0, digits.length() - unspecified) + "X".repeat(unspecified);
        }
        Integer month = date.month;
        if (month == null) {
            requireNothingFiner(date, date.day != null);
            return year(year);
        }
        checkMonth(month);
        Integer day = date.day;
        if (day == null) {
            return year(year) + two(month);
        }
        if (day < 1 || !YearMonth.of(year, month).isValidDay(day)) {
            throw DateRefusals.impossible(text, "that month has no day " + day);
        }
        return year(year) + two(month) + two(day);
    }

    private String[] part(PartialDate date, int year, DatePart part) {
        requireNothingFiner(date, date.day != null || date.season != null);
        Integer month = date.month;
        if (month != null) {
            checkMonth(month);
            Reach reach = reach(widths.ofMonth(), part, "month");
            int last = Math.min(reach.to(), YearMonth.of(year, month).lengthOfMonth());
            String prefix = year(year) + two(month);
            return new String[] {prefix + two(reach.from()), prefix + two(last)};
        }
        if (date.years == 1) {
            Reach reach = reach(widths.ofYear(), part, "year");
            return new String[] {year(year) + two(reach.from()), year(year) + two(reach.to())};
        }
        Reach reach = date.years == 10
                ? reach(widths.ofDecade(), part, "decade")
                : reach(widths.ofCentury(), part, "century");
        return new String[] {year(year + reach.from()), year(year + reach.to())};
    }

    private Reach reach(Map<DatePart, Reach> reaches, DatePart part, String of) {
        Reach reach = reaches.get(part);
        if (reach == null) {
            throw DateRefusals.unreadable(text, "a " + of + " has no such part");
        }
        return reach;
    }

    private void checkMonth(@Nullable Integer month) {
        if (month == null || month < 1 || month > 12) {
            throw DateRefusals.impossible(text, "there is no month " + month);
        }
    }

    private void requireNothingFiner(PartialDate date, boolean finer) {
        if (finer || date.bare != null) {
            throw DateRefusals.incomplete(text, "between its parts one is missing");
        }
    }

    private static String year(int year) {
        int size = Math.abs(year);
        if (size > 9999) {
            return "Y" + year;
        }
        String zeros = size < 10 ? "000" : size < 100 ? "00" : size < 1000 ? "0" : "";
        return (year < 0 ? "-" : "") + zeros + size;
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
