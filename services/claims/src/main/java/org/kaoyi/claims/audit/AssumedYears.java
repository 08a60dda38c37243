package org.kaoyi.claims.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/**
 * The year of a date that is told without one. It is mostly the year that brings the date nearest to the one before it ("on 31 December …
 * in mid-January"); where the ledger knows of nothing on that day, and does in another year that the text named a little before, it is that
 * one: a look back ("the visit of September 1956") is no new year of the narrative.
 */
final class AssumedYears {
    /** Of so many sentences back a year may still be meant. */
    private static final int REMEMBERED = 12;

    /** From December to January the year turns, from April to October a text may have stayed in it. */
    private static final int TURN_MONTHS = 8;

    /** What lasts longer is on no day. */
    private static final long DAYS_MAX = 31;

    private final ReferenceBook book;
    private final ArrayDeque<Set<Integer>> named = new ArrayDeque<>();
    private final Set<Integer> years = new TreeSet<>();
    private @Nullable Set<Long> days;

    AssumedYears(ReferenceBook book) {
        this.book = book;
    }

    /**
     * The dates of a sentence, each in the year that is likeliest.
     *
     * @param carried the year that was assumed for those without, or null
     * @param before what was dated last before the sentence
     */
    List<Said.Date> settled(List<Said.Date> dates, @Nullable String carried, LastDate before) {
        Set<Integer> own = new LinkedHashSet<>();
        dates.stream().filter(date -> !date.yearAssumed()).forEach(date -> own.add(year(date.value())));
        List<Said.Date> settled = dates;
        if (carried != null && own.isEmpty() && !dates.isEmpty()) {
            int assumed = Integer.parseInt(carried);
            settled = dates.stream()
                    .map(date -> in(likeliest(date.value(), assumed, before), date, carried))
                    .toList();
        }
        named.addFirst(own);
        if (named.size() > REMEMBERED) {
            named.removeLast();
        }
        return settled;
    }

    private static Said.Date in(int year, Said.Date date, String carried) {
        DateValue value = Integer.toString(year).equals(carried)
                ? null
                : DatesInText.value(date.value().edtf().replace(carried, Integer.toString(year)));
        return value == null ? date : new Said.Date(date.wording(), date.from(), value, true);
    }

    private int likeliest(DateValue date, int carried, LastDate before) {
        DaySpan span = DaySpan.hull(date.spans());
        Long first = span.first();
        if (first == null || year(date) != carried || SaidDates.days(span) > DAYS_MAX) {
            return carried;
        }
        int nearest = nearest(YearMonth.from(LocalDate.ofEpochDay(first)), carried, before.month());
        Set<Integer> candidates = new LinkedHashSet<>(List.of(nearest, carried));
        named.forEach(candidates::addAll);
        candidates.add(nearest + 1);
        candidates.add(nearest - 1);
        for (int year : candidates) {
            if (isKnown(date, carried, year)) {
                return year;
            }
        }
        Integer only = onlyYear(date, carried);
        return only == null ? nearest : only;
    }

    /** The one year in which the ledger has something on that day; null where there is none, or more. */
    private @Nullable Integer onlyYear(DateValue date, int carried) {
        days();
        List<Integer> having =
                years.stream().filter(year -> isKnown(date, carried, year)).toList();
        return having.size() == 1 ? having.getFirst() : null;
    }

    private static int nearest(YearMonth month, int carried, @Nullable YearMonth before) {
        if (before == null) {
            return carried;
        }
        int later = month.getMonthValue() - before.getMonthValue();
        int turned = later <= -TURN_MONTHS ? 1 : later >= TURN_MONTHS ? -1 : 0;
        return before.getYear() + turned;
    }

    /** Whether an occasion, or the record of one, is of a day of this date in another year. */
    private boolean isKnown(DateValue date, int carried, int year) {
        DateValue moved = DatesInText.value(date.edtf().replace(Integer.toString(carried), Integer.toString(year)));
        DaySpan span = moved == null ? null : DaySpan.hull(moved.spans());
        if (span == null || span.first() == null || span.last() == null) {
            return false;
        }
        for (long day = span.first(); day <= span.last(); day++) {
            if (days().contains(day)) {
                return true;
            }
        }
        return false;
    }

    private Set<Long> days() {
        Set<Long> known = days;
        if (known == null) {
            known = new HashSet<>();
            for (var occasion : book.occasions()) {
                add(known, occasion.date());
            }
            for (var source : book.sources()) {
                add(known, source.date());
            }
            days = known;
        }
        return known;
    }

    private void add(Set<Long> days, @Nullable DateValue date) {
        DaySpan span = date == null ? null : DaySpan.hull(date.spans());
        if (span != null && span.first() != null && span.last() != null && SaidDates.days(span) <= DAYS_MAX) {
            for (long day = span.first(); day <= span.last(); day++) {
                days.add(day);
                years.add(LocalDate.ofEpochDay(day).getYear());
            }
        }
    }

    private static int year(DateValue date) {
        Long first = DaySpan.hull(date.spans()).first();
        return first == null ? 0 : LocalDate.ofEpochDay(first).getYear();
    }
}
