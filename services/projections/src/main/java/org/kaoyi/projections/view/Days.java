package org.kaoyi.projections.view;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;

/** The day by which a date takes its place among others. */
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
}
