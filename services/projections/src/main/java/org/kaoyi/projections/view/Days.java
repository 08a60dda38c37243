package org.kaoyi.projections.view;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/** The day by which a date takes its place among others, and the days on which it can be. */
public final class Days {
    private Days() {}

    /** The earliest day that the date can mean, counted from 1970-01-01; its latest where it has no earliest; null without a date. */
    public static @Nullable Long order(@Nullable DateValue date) {
        if (date == null) {
            return null;
        }
        OptionalLong day = date.spans().stream()
                .flatMap(span -> Stream.of(span.first(), span.last()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min();
        return day.isPresent() ? day.getAsLong() : null;
    }

    /**
     * The days on which it can be, disjoint or as given; an extent is on all from its first to its last. None without a date, and none of a
     * calendar that is not converted: nobody knows where that is.
     */
    public static List<DaySpan> of(@Nullable DateValue date) {
        if (date == null || date.shape() == DateShape.UNCONVERTED) {
            return List.of();
        }
        return date.shape() == DateShape.EXTENT
                ? List.of(new DaySpan(
                        date.spans().getFirst().first(), date.spans().getLast().last()))
                : date.spans();
    }

    /** A span of days as PostgreSQL writes an int8range, such as {@code [-4436,-4407]}; an end that is missing is left out. */
    public static String range(DaySpan span) {
        return "[" + bound(span.first()) + "," + bound(span.last()) + "]";
    }

    private static String bound(@Nullable Long day) {
        return day == null ? "" : day.toString();
    }
}
