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

    /** @param found one more than {@link #ROWS} where there is a next page */
    static <T> RegisterPage<T> of(List<T> found, Function<T, String> id, Visit visit) {
        if (found.size() <= ROWS) {
            return new RegisterPage<>(found, null, "");
        }
        List<T> here = found.subList(0, ROWS);
        String last = id.apply(here.getLast());
        return new RegisterPage<>(here, last, visit.with(AFTER, last));
    }
}
