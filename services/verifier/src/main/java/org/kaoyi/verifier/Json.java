package org.kaoyi.verifier;

import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). */
sealed interface Json {

    /** Members in the order in which they stood; names are unique. */
    record Members(Map<String, Json> named) implements Json {}

    record Elements(List<Json> all) implements Json {}

    record Text(String text) implements Json {}

    /** A whole number within ±(2^53 − 1); the events of a ledger hold no other (schemas/README.md). */
    record Whole(long number) implements Json {}

    /** {@code true}, {@code false} or {@code null}. */
    enum Literal implements Json {
        TRUE("true"),
        FALSE("false"),
        NULL("null");

        private final String spelling;

        Literal(String spelling) {
            this.spelling = spelling;
        }

        String spelling() {
            return spelling;
        }
    }
}
