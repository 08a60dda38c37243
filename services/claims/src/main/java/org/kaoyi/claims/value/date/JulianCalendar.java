package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import java.util.List;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/** Conversion of dates of the old style. */
final class JulianCalendar {
    private JulianCalendar() {}

    /**
     * The Gregorian day of a day that was read as if it were Gregorian but is Julian. The calendars part by a day in each century year
     * that is not divisible by 400 (Reingold and Dershowitz, <i>Calendrical Calculations</i>, §3.1).
     */
    static DateValue toGregorian(DateValue julian, String text) {
        if (!WrittenDateReader.isDay(julian)) {
            throw DateRefusals.incomplete(text, "a date of the old style is converted only with day, month and year");
        }
        DaySpan span = julian.spans().getFirst();
        LocalDate asWritten = LocalDate.ofEpochDay(span.first() == null ? 0 : span.first());
        LocalDate day = asWritten.plusDays(daysBehind(asWritten));
        return DateValue.one(day.toString(), List.of(DaySpan.of(day, day)));
    }

    private static long daysBehind(LocalDate day) {
        // January and February still belong to the century that the leap day at its turn would change.
        long year = day.getMonthValue() <= 2 ? day.getYear() - 1L : day.getYear();
        return Math.floorDiv(year, 100) - Math.floorDiv(year, 400) - 2;
    }
}
