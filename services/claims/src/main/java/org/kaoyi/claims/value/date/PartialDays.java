package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.DaySpan;

/** The days that a date with unspecified digits can mean. */
final class PartialDays {
    /** {@code 15XX-12-25} is a hundred days, {@code 1XXX-12} a thousand months: beyond this a date says too little to compare. */
    static final int MAX_SPANS = 400;

    private PartialDays() {}

    static List<DaySpan> ofYears(boolean negative, DigitPattern year, String text) {
        if (year.isRun()) {
            return List.of(years(negative, year.least(), year.greatest()));
        }
        return yearsOf(year, text).stream().map(y -> years(negative, y, y)).toList();
    }

    static List<DaySpan> ofSeason(boolean negative, DigitPattern year, int code, DateWidths widths, String text) {
        return yearsOf(year, text).stream()
                .map(y -> Seasons.of(negative ? -y : y, code, widths))
                .toList();
    }

    static List<DaySpan> ofMonths(boolean negative, DigitPattern year, DigitPattern month, String text) {
        if (month.isAllUnspecified()) {
            return ofYears(negative, year, text);
        }
        List<DaySpan> spans = new ArrayList<>();
        for (YearMonth each : months(negative, year, month, text)) {
            add(spans, DaySpan.of(each.atDay(1), each.atEndOfMonth()), text);
        }
        return spans;
    }

    static List<DaySpan> ofDays(
            boolean negative, DigitPattern year, DigitPattern month, DigitPattern day, String text) {
        if (day.isAllUnspecified()) {
            return ofMonths(negative, year, month, text);
        }
        if (year.isExact() && month.isExact() && day.isExact()) {
            return List.of(theDay(negative ? -year.least() : year.least(), month.least(), day.least(), text));
        }
        List<DaySpan> spans = new ArrayList<>();
        for (YearMonth each : months(negative, year, month, text)) {
            List<Integer> days = day.numbers(1, each.lengthOfMonth());
            if (days.isEmpty()) {
                continue;
            }
            if (day.isRun()) {
                add(spans, DaySpan.of(each.atDay(days.getFirst()), each.atDay(days.getLast())), text);
            } else {
                days.forEach(d -> add(spans, DaySpan.of(each.atDay(d), each.atDay(d)), text));
            }
        }
        if (spans.isEmpty()) {
            throw DateRefusals.impossible(text, "no such day in that month");
        }
        return spans;
    }

    private static DaySpan theDay(int year, int month, int day, String text) {
        if (month < 1 || month > 12) {
            throw DateRefusals.impossible(text, "no such month");
        }
        if (!YearMonth.of(year, month).isValidDay(day)) {
            throw DateRefusals.impossible(text, "no such day in that month");
        }
        LocalDate date = LocalDate.of(year, month, day);
        return DaySpan.of(date, date);
    }

    private static List<YearMonth> months(boolean negative, DigitPattern year, DigitPattern month, String text) {
        List<Integer> numbers = month.numbers(1, 12);
        if (numbers.isEmpty()) {
            throw DateRefusals.impossible(
                    text,
                    "no month has these digits, and of the number of a season (21 to 41) no digit can be left out");
        }
        List<YearMonth> months = new ArrayList<>();
        for (int y : yearsOf(year, text)) {
            numbers.forEach(m -> months.add(YearMonth.of(negative ? -y : y, m)));
        }
        return months;
    }

    private static List<Integer> yearsOf(DigitPattern year, String text) {
        List<Integer> years = year.numbers(0, 9999);
        if (years.size() > MAX_SPANS) {
            throw DateRefusals.tooMany(text, MAX_SPANS);
        }
        return years;
    }

    private static void add(List<DaySpan> spans, DaySpan span, String text) {
        if (spans.size() >= MAX_SPANS) {
            throw DateRefusals.tooMany(text, MAX_SPANS);
        }
        spans.add(span);
    }

    private static DaySpan years(boolean negative, int least, int greatest) {
        int first = negative ? -greatest : least;
        int last = negative ? -least : greatest;
        return DaySpan.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
}
