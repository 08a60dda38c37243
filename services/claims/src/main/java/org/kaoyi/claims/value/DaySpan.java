package org.kaoyi.claims.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days from first to last, both included, in the proleptic Gregorian calendar.
 *
 * @param first the first day, counted from 1970-01-01, or null when there is none
 * @param last the last day, counted alike, or null when there is none
 */
public record DaySpan(@Nullable Long first, @Nullable Long last) {
    /** No end on either side. */
    public static final DaySpan EVER = new DaySpan(null, null);

    private static final Comparator<DaySpan> BY_FIRST_THEN_LAST = Comparator.comparing(
                    DaySpan::first, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DaySpan::last, Comparator.nullsLast(Comparator.naturalOrder()));

    public DaySpan {
        if (first != null && last != null && first > last) {
            throw new IllegalArgumentException("a span that ends before it begins");
        }
    }

    /** The span from one day to another, both included. */
    public static DaySpan of(LocalDate first, LocalDate last) {
        return new DaySpan(first.toEpochDay(), last.toEpochDay());
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(DaySpan other) {
        return notAfter(first, other.last) && notAfter(other.first, last);
    }

    /** Whether every day of {@code other} is a day of this. */
    public boolean contains(DaySpan other) {
        boolean begins = first == null || (other.first != null && first <= other.first);
        boolean ends = last == null || (other.last != null && last >= other.last);
        return begins && ends;
    }

    /** The shortest span that holds both. */
    public DaySpan hull(DaySpan other) {
        Long from = first == null || other.first == null ? null : Long.valueOf(Math.min(first, other.first));
        Long to = last == null || other.last == null ? null : Long.valueOf(Math.max(last, other.last));
        return new DaySpan(from, to);
    }

    /** The shortest span that holds all of {@code spans}, of which there is at least one. */
    public static DaySpan hull(List<DaySpan> spans) {
        return spans.stream().reduce(DaySpan::hull).orElse(EVER);
    }

    /** The same days as sorted spans between which at least a day is missing, so that equal sets of days are equal lists. */
    public static List<DaySpan> union(List<DaySpan> spans) {
        if (spans.size() == 1) {
            return List.copyOf(spans);
        }
        List<DaySpan> merged = new ArrayList<>();
        for (DaySpan span : sorted(spans)) {
            if (!merged.isEmpty() && merged.getLast().reaches(span)) {
                merged.add(merged.removeLast().hull(span));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    /** In order of time, each once. */
    public static List<DaySpan> sorted(List<DaySpan> spans) {
        return spans.stream().distinct().sorted(BY_FIRST_THEN_LAST).toList();
    }

    private boolean reaches(DaySpan later) {
        return last == null || later.first == null || last >= later.first - 1;
    }

    private static boolean notAfter(@Nullable Long from, @Nullable Long to) {
        return from == null || to == null || from <= to;
    }
}
