package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a register.
 *
 * @param next the id after which the next page begins, or null where nothing follows
 * @param link the address of the next page, or empty
 */
record RegisterPage<T>(List<T> rows, @Nullable String next, String link) {
    /** The parameter that says after which entry a page begins. */
    static final String AFTER = "after";

    /** A long table, and still one that a browser lays out at once. */
    static final int ROWS = 500;

    /** What a register holds after an entry, or from its beginning. */
    @FunctionalInterface
    interface Entries<T> {
        List<T> after(@Nullable String entry, int most);
    }

    /** The page that the visit asks for; one entry more than it has tells whether another follows. */
    static <T> RegisterPage<T> of(Entries<T> entries, int rows, Function<T, String> id, Visit visit) {
        return of(entries, visit.parameter(AFTER), rows, id, visit);
    }

    /** The page after an entry that is not what the visit says of this register. */
    static <T> RegisterPage<T> of(
            Entries<T> entries, @Nullable String after, int rows, Function<T, String> id, Visit visit) {
        List<T> found = entries.after(after, rows + 1);
        if (found.size() <= rows) {
            return new RegisterPage<>(found, null, "");
        }
        List<T> here = found.subList(0, rows);
        String last = id.apply(here.getLast());
        return new RegisterPage<>(here, last, visit.with(AFTER, last));
    }
}
