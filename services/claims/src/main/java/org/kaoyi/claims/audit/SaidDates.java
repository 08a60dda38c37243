package org.kaoyi.claims.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/**
 * The dates of a sentence with the days that they span, worked out once.
 *
 * @param all in the order of the sentence
 */
record SaidDates(List<Spanned> all) {
    /** A talk into the night is of one day. */
    static final long DAYS_OF_DAY = 2;

    /** A month, parts of two, or a season. */
    static final long DAYS_OF_MONTHS = 93;

    private static final long DAYS_OF_MONTH = 31;

    /** A date as it is said, from its first day to its last. */
    record Spanned(String wording, DateValue value, DaySpan span) {}

    static SaidDates of(Mentions sentence) {
        return new SaidDates(sentence.dates().stream()
                .map(said -> new Spanned(
                        said.wording(), said.value(), DaySpan.hull(said.value().spans())))
                .toList());
    }

    /** How many days; very many where an end is open. */
    static long days(DaySpan span) {
        Long first = span.first();
        Long last = span.last();
        return first == null || last == null ? Long.MAX_VALUE : last - first + 1;
    }

    /** Whether some date that is no longer than a month is, or is within, another such. */
    boolean hasDayOf(DateValue other) {
        DaySpan span = DaySpan.hull(other.spans());
        return days(span) <= DAYS_OF_MONTH
                && all.stream()
                        .anyMatch(said -> days(said.span()) <= DAYS_OF_MONTH
                                && said.span().overlaps(span));
    }

    /** Whether some day, or a date as wide as the other, is the other or within it. */
    boolean isAsNarrowAs(DateValue other) {
        long most = Math.max(DAYS_OF_DAY, days(DaySpan.hull(other.spans())));
        return all.stream()
                .anyMatch(said -> days(said.span()) <= most && said.span().overlaps(DaySpan.hull(other.spans())));
    }

    /** Whether days or months are said and none of them touches a span. */
    boolean excludes(@Nullable DaySpan span) {
        return span != null
                && all.stream().anyMatch(said -> days(said.span()) <= DAYS_OF_MONTHS)
                && all.stream()
                        .noneMatch(said -> days(said.span()) <= DAYS_OF_MONTHS
                                && said.span().overlaps(span));
    }
}
