package org.kaoyi.projections.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;

/**
 * Where a page begins: a shelf, and the number from which on (downwards) it was not looked at. Documents that are added later have higher
 * numbers, so that pages neither repeat nor miss what was there at the first.
 */
record Place(Shelf shelf, long number) {
    private static final char SEPARATOR = '.';

    /** In an address. */
    String written() {
        return shelf.label() + SEPARATOR + number;
    }

    /**
     * As it was written.
     *
     * @throws SearchRefused when it was not
     */
    static Optional<Place> read(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        int separator = written.lastIndexOf(SEPARATOR);
        if (separator > 0) {
            Optional<Shelf> shelf = Labelled.of(Shelf.class, written.substring(0, separator));
            String number = written.substring(separator + 1);
            if (shelf.isPresent() && number.matches("[1-9][0-9]{0,17}")) {
                return Optional.of(new Place(shelf.get(), Long.parseLong(number)));
            }
        }
        throw new SearchRefused(
                SearchRefused.Reason.UNKNOWN_PLACE,
                "\"%s\" is no place at which a page begins; take it from the answer before, or leave it out."
                        .formatted(written));
    }
}
