package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import org.kaoyi.claims.value.DaySpan;

/**
 * One unit of the finest part that a date states: a day, a month, a season, a year, a decade.
 *
 * @param months whole months, or 0 when the unit is {@code days}
 * @param days whole days, or 0 when the unit is {@code months}
 */
record Step(long months, int days) {
    static final Step DAY = new Step(0, 1);
    static final Step MONTH = new Step(1, 0);

    static Step years(long years) {
        return new Step(years * 12, 0);
    }

    boolean isFinerThan(Step other) {
        return months < other.months || (months == other.months && days < other.days);
    }

    /** {@code span} made longer by {@code units} of this step on each side. */
    DaySpan widen(DaySpan span, int units) {
        Long first = span.first() == null ? null : Long.valueOf(moved(LocalDate.ofEpochDay(span.first()), -units));
        Long last = span.last() == null ? null : Long.valueOf(moved(LocalDate.ofEpochDay(span.last()), units));
        return new DaySpan(first, last);
    }

    /** The day {@code units} steps away; the last day of a month stays a last day. */
    private long moved(LocalDate day, int units) {
        LocalDate moved = day.plusMonths(months * units).plusDays((long) days * units);
        boolean lastOfMonth = day.getDayOfMonth() == day.lengthOfMonth();
        return (months > 0 && lastOfMonth ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved).toEpochDay();
    }
}
