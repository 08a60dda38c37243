package org.kaoyi.claims.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DaySpan;

/**
 * What a text was last dated by, so that "the next day" and "20日" have a day and a month to be counted from. A date whose year nothing but
 * the ledger suggests takes both away and gives none, and the narrative goes on where it was.
 *
 * @param day the last day, or null where none was told or a date after it does not hold it
 * @param month the month of the last date, or null where that is no one month
 * @param narrated the month by which the year of a date is assumed that tells none
 */
record LastDate(
        @Nullable LocalDate day,
        @Nullable YearMonth month,
        @Nullable YearMonth narrated) {
    static final LastDate NONE = new LastDate(null, null, null);

    /** After more dates, in the order of the text. */
    LastDate after(List<Said.Date> dates) {
        LastDate last = this;
        for (Said.Date date : dates) {
            last = date.yearOfLedger()
                    ? new LastDate(null, null, last.narrated())
                    : last.after(DaySpan.hull(date.value().spans()));
        }
        return last;
    }

    private LastDate after(DaySpan span) {
        Long first = span.first();
        Long end = span.last();
        if (first != null && first.equals(end)) {
            LocalDate own = LocalDate.ofEpochDay(first);
            return new LastDate(own, YearMonth.from(own), YearMonth.from(own));
        }
        LocalDate stays = day != null && span.contains(DaySpan.of(day, day)) ? day : null;
        YearMonth own = monthAfter(first, end, span);
        return new LastDate(stays, own, own);
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
