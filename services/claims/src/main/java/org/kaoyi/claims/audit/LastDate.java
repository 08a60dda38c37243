package org.kaoyi.claims.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DaySpan;

/**
 * What a text was last dated by, so that "the next day" and "20日" have a day and a month to be counted from.
 *
 * @param day the last day, or null where none was told or a date after it does not hold it
 * @param month the month of the last date, or null where that is no one month
 */
record LastDate(@Nullable LocalDate day, @Nullable YearMonth month) {
    static final LastDate NONE = new LastDate(null, null);

    /** After more dates, in the order of the text. */
    LastDate after(List<Said.Date> dates) {
        LastDate last = this;
        for (Said.Date date : dates) {
            last = last.after(DaySpan.hull(date.value().spans()));
        }
        return last;
    }

    private LastDate after(DaySpan span) {
        Long first = span.first();
        Long end = span.last();
        if (first != null && first.equals(end)) {
            LocalDate own = LocalDate.ofEpochDay(first);
            return new LastDate(own, YearMonth.from(own));
        }
        LocalDate stays = day != null && span.contains(DaySpan.of(day, day)) ? day : null;
        return new LastDate(stays, monthAfter(first, end, span));
    }

    /** A longer date around the month leaves it: a day of it may still be told. */
    private @Nullable YearMonth monthAfter(@Nullable Long first, @Nullable Long end, DaySpan span) {
        if (first != null && end != null) {
            YearMonth own = YearMonth.from(LocalDate.ofEpochDay(first));
            if (own.equals(YearMonth.from(LocalDate.ofEpochDay(end)))) {
                return own;
            }
        }
        return month != null && span.contains(DaySpan.of(month.atDay(1), month.atEndOfMonth())) ? month : null;
    }
}
