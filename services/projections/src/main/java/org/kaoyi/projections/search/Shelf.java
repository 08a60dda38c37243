package org.kaoyi.projections.search;

import java.util.Arrays;
import java.util.List;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.authority.AuthorityKind;

/** The kinds of what is found, in the order in which they are shown: things by their names, then what is told of them. */
public enum Shelf implements Labelled {
    AGENT,
    PLACE,
    TERM,
    OCCASION,
    QUESTION,
    SOURCE,
    TEXT,
    STATEMENT,
    CLAIM;

    /** All labels in their order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Shelf::label).toList();
    }

    static Shelf of(AuthorityKind kind) {
        return switch (kind) {
            case AGENT -> AGENT;
            case PLACE -> PLACE;
            case TERM -> TERM;
        };
    }
}
