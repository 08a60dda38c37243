package org.kaoyi.claims.value.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;

/** The understanding of a value in words, so that whoever enters it sees how it was taken. */
final class SaidBack {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private SaidBack() {}

    static String of(Value value) {
        return switch (value) {
            case DateValue date -> date(date);
            case QuantityValue quantity -> quantity.interval();
            case SetValue set ->
                (set.closed() ? "all of: " : "among others: ")
                        + set.members().stream().map(SaidBack::of).collect(Collectors.joining("; "));
            case SequenceValue sequence -> "in this order: " + sequence.display();
            default -> value.display();
        };
    }

    private static String date(DateValue date) {
        DateCalendar calendar = date.calendar();
        if (date.shape() == DateShape.UNCONVERTED && calendar != null) {
            return "kept as given, a date of the " + calendar.label() + " calendar, which is not converted";
        }
        List<DaySpan> spans = date.spans();
        if (date.shape() == DateShape.EXTENT) {
            return "beginning " + span(spans.getFirst()) + ", ending " + span(spans.getLast());
        }
        String joint = date.shape() == DateShape.ONE ? " or " : " and ";
        String days = spans.stream().map(SaidBack::span).collect(Collectors.joining(joint));
        boolean plain = date.shape() == DateShape.ALL || isDay(spans.getFirst());
        return plain ? days : "one date " + days;
    }

    private static String span(DaySpan span) {
        Long first = span.first();
        Long last = span.last();
        if (first == null) {
            return last == null ? "on no day given" : "up to " + day(last);
        }
        if (last == null) {
            return "from " + day(first) + " on";
        }
        return first.equals(last) ? "on " + day(first) : "between " + day(first) + " and " + day(last);
    }

    private static boolean isDay(DaySpan span) {
        return span.first() != null && span.first().equals(span.last());
    }

    private static String day(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + year(day.getYear());
    }

    /** Astronomical year 0 is 1 BC. */
    private static String year(int year) {
        return year > 0 ? Integer.toString(year) : 1 - year + " BC";
    }
}
