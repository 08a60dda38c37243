package org.kaoyi.projections.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoyi.claims.authority.AuthorityKind;

/** The kinds of what is found, in the order in which they are shown: things by their names, then what is told of them. */
public enum Shelf {
    AGENT,
    PLACE,
    TERM,
    OCCASION,
    QUESTION,
    SOURCE,
    TEXT,
    STATEMENT,
    CLAIM;

    /** The name in tables, parameters and JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All labels in their order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Shelf::label).toList();
    }

    /** The shelf of a label. */
    public static Optional<Shelf> labelled(String label) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.label().equals(label))
                .findFirst();
    }

    static Shelf of(AuthorityKind kind) {
        return switch (kind) {
            case AGENT -> AGENT;
            case PLACE -> PLACE;
            case TERM -> TERM;
        };
    }
}
