package org.kaoyi.readingroom.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.date.DateReader;
import org.kaoyi.claims.value.wording.Unreadable;

/** Dates as views give them, which are EDTF, read again to be drawn. */
final class Dates {
    private static final DateReader READER = new DateReader(Policy.STANDARD.dates());

    private Dates() {}

    /** The days of a date; empty without one, or where it is kept as it was given. */
    static Optional<DateValue> read(@Nullable String notation) {
        if (notation == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(READER.read(notation));
        } catch (Unreadable keptAsGiven) {
            return Optional.empty();
        }
    }
}
