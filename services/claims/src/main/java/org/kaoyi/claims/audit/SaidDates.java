package org.kaoyi.claims.audit;

import java.util.List;
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

    /** A month, or parts of two. */
    static final long DAYS_OF_MONTHS = 62;

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
}
