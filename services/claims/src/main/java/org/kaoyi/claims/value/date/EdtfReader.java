package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.OpenEnd;

/** Reads EDTF expressions: dates, intervals, sets (ISO 8601-2:2019, levels as in {@link DateValue}). */
final class EdtfReader {
    private static final String ALPHABET = "0123456789-XYES?~%./[]{}, ";
    private static final String RANGE = "..";

    private final DateWidths widths;

    EdtfReader(DateWidths widths) {
        this.widths = widths;
    }

    /** Whether the text can only be meant as EDTF or as digits with separators. */
    static boolean looksLikeEdtf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    DateValue read(String wording) {
        String text = wording.toUpperCase(Locale.ROOT).replace(" ", "");
        if (text.indexOf('/') >= 0) {
            return extent(text);
        }
        if (enclosed(text, '[', ']')) {
            return oneOf(text);
        }
        if (enclosed(text, '{', '}')) {
            return allOf(text);
        }
        EdtfDate date = date(text);
        return DateValue.one(date.text(), date.spans());
    }

    private DateValue extent(String text) {
        int slash = text.indexOf('/');
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        OpenEnd openStart = open(from);
        OpenEnd openEnd = open(to);
        if (openStart != null && openEnd != null) {
            throw DateRefusals.incomplete(text, "neither its beginning nor its end is given");
        }
        DaySpan start = openStart == null ? end(from) : DaySpan.EVER;
        DaySpan end = openEnd == null ? end(to) : DaySpan.EVER;
        if (start.first() != null && end.last() != null && start.first() > end.last()) {
            throw DateRefusals.impossible(text, "it ends before it begins");
        }
        return new DateValue(text, DateShape.EXTENT, List.of(start, end), openStart, openEnd, null);
    }

    private static @Nullable OpenEnd open(String end) {
        if (end.isEmpty()) {
            return OpenEnd.UNKNOWN;
        }
        return end.equals(RANGE) ? OpenEnd.OPEN : null;
    }

    /** An end of an extent; in brackets when it is itself uncertain (the one extension of EDTF). */
    private DaySpan end(String text) {
        return DaySpan.hull(
                enclosed(text, '[', ']') ? oneOf(text).spans() : date(text).spans());
    }

    private DateValue oneOf(String text) {
        List<DaySpan> spans = new ArrayList<>();
        for (String element : elements(text)) {
            int range = element.indexOf(RANGE);
            if (range < 0) {
                spans.addAll(date(element).spans());
            } else {
                spans.add(range(element, range, text));
            }
        }
        return DateValue.one(text, spans);
    }

    private DateValue allOf(String text) {
        List<DaySpan> spans = new ArrayList<>();
        for (String element : elements(text)) {
            int range = element.indexOf(RANGE);
            if (enclosed(element, '[', ']')) {
                spans.add(end(element));
            } else if (range < 0) {
                spans.add(date(element).hull());
            } else if (range == 0 || range == element.length() - RANGE.length()) {
                spans.add(range(element, range, text));
            } else {
                spans.addAll(each(element, range, text));
            }
        }
        return DateValue.all(text, spans);
    }

    /** {@code a..b}, {@code ..b} or {@code a..} as one span. */
    private DaySpan range(String element, int at, String text) {
        String from = element.substring(0, at);
        String to = element.substring(at + RANGE.length());
        if (from.isEmpty() && to.isEmpty()) {
            throw DateRefusals.incomplete(text, "neither end of a range is given");
        }
        Long first = from.isEmpty() ? null : date(from).hull().first();
        Long last = to.isEmpty() ? null : date(to).hull().last();
        if (first != null && last != null && first > last) {
            throw DateRefusals.impossible(text, "a range ends before it begins");
        }
        return new DaySpan(first, last);
    }

    /** <code>{1957..1960}</code> means 1957, 1958, 1959 and 1960: the range at the precision of its first date. */
    private List<DaySpan> each(String element, int at, String text) {
        EdtfDate from = date(element.substring(0, at));
        DaySpan all = range(element, at, text);
        Long start = from.hull().first();
        Long stop = all.last();
        if (start == null || stop == null) {
            return List.of(all);
        }
        List<DaySpan> spans = new ArrayList<>();
        LocalDate first = LocalDate.ofEpochDay(start);
        while (first.toEpochDay() <= stop) {
            if (spans.size() >= PartialDays.MAX_SPANS) {
                throw DateRefusals.tooMany(text, PartialDays.MAX_SPANS);
            }
            LocalDate next =
                    first.plusMonths(from.step().months()).plusDays(from.step().days());
            spans.add(DaySpan.of(first, next.minusDays(1)));
            first = next;
        }
        return spans;
    }

    private EdtfDate date(String text) {
        return EdtfDateReader.read(text, widths);
    }

    private static List<String> elements(String text) {
        String inside = text.substring(1, text.length() - 1);
        List<String> elements = Arrays.asList(inside.split(",", -1));
        if (elements.stream().anyMatch(String::isEmpty)) {
            throw DateRefusals.unreadable(text, "a date of the set is missing");
        }
        if (elements.size() > PartialDays.MAX_SPANS) {
            throw DateRefusals.tooMany(text, PartialDays.MAX_SPANS);
        }
        return elements;
    }

    private static boolean enclosed(String text, char open, char close) {
        return text.length() > 2 && text.charAt(0) == open && text.charAt(text.length() - 1) == close;
    }
}
