package org.kaoyi.claims.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date or span in EDTF (ISO 8601-2:2019: levels 0 and 1, and of level 2 sets, qualified parts, unspecified digits, seasons,
 * exponents and significant digits), in the proleptic Gregorian calendar, with the days that it can mean.
 *
 * @param edtf the normalised expression, such as {@code 1957-11-09}, {@code 1958-03-15/1958-04-25}, {@code [1958-04..1958-05]}. One
 *     extension: an end of an extent, or one of several dates, that is itself uncertain stands in brackets,
 *     {@code [1957-11-01..1957-11-10]/1958}. For
 *     {@link DateShape#UNCONVERTED} the date as given
 * @param shape what the expression speaks of
 * @param spans for {@link DateShape#ONE} the days on which it can be, sorted and disjoint; for {@link DateShape#EXTENT} two: where the
 *     first day lies and where the last; for {@link DateShape#ALL} one for each date, sorted; for
 *     {@link DateShape#UNCONVERTED} all days there are
 * @param start for an extent without a first day, why; else null
 * @param end for an extent without a last day, why; else null
 * @param calendar the calendar in which the date was given; null for the Gregorian
 */
public record DateValue(
        String edtf,
        DateShape shape,
        List<DaySpan> spans,
        @Nullable OpenEnd start,
        @Nullable OpenEnd end,
        @Nullable DateCalendar calendar)
        implements Value {
    /** Before the calendar in which a date was given, once it is converted: {@code 1917-11-07 (given in julian)}. */
    public static final String GIVEN_IN = " (given in ";

    public DateValue {
        spans = List.copyOf(spans);
        if (spans.isEmpty() || (shape == DateShape.EXTENT && spans.size() != 2)) {
            throw new IllegalArgumentException("a date needs a span, an extent two");
        }
    }

    /** One date on one of the days of {@code spans}. */
    public static DateValue one(String edtf, List<DaySpan> spans) {
        return new DateValue(edtf, DateShape.ONE, DaySpan.union(spans), null, null, null);
    }

    /** Each of the dates {@code spans}. */
    public static DateValue all(String edtf, List<DaySpan> spans) {
        return new DateValue(edtf, DateShape.ALL, DaySpan.sorted(spans), null, null, null);
    }

    /** A date of a calendar that is not converted. */
    public static DateValue kept(String asGiven, DateCalendar calendar) {
        return new DateValue(asGiven, DateShape.UNCONVERTED, List.of(DaySpan.EVER), null, null, calendar);
    }

    /** Whether an extent can lie within this one: an end of which the days are not known well enough to say does not forbid it. */
    public boolean canHold(DateValue inner) {
        if (shape != DateShape.EXTENT || inner.shape != DateShape.EXTENT) {
            return false;
        }
        Long begins = spans.getFirst().first();
        Long ends = spans.getLast().last();
        Long latestStart = inner.spans.getFirst().last();
        Long earliestEnd = inner.spans.getLast().first();
        return (begins == null || latestStart == null || begins <= latestStart)
                && (ends == null || earliestEnd == null || earliestEnd <= ends);
    }

    /** The same days, said to have been given in {@code calendar}. */
    public DateValue givenIn(DateCalendar calendar) {
        return new DateValue(edtf, shape, spans, start, end, calendar);
    }

    /** A wording that the reader reads as this value: the expression, and the calendar of the source where that was converted. */
    public String notation() {
        return calendar == null || shape == DateShape.UNCONVERTED ? edtf : edtf + GIVEN_IN + calendar.label() + ")";
    }

    @Override
    public ValueType type() {
        return ValueType.DATE;
    }

    @Override
    public String display() {
        return edtf;
    }
}
