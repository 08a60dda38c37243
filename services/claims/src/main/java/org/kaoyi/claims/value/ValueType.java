package org.kaoyi.claims.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The answer types of questions ({@code domain.md} §2). */
public enum ValueType {
    DATE,
    QUANTITY,
    AGENT,
    PLACE,
    TERM,
    YES_NO,
    INITIATIVE,
    SEQUENCE,
    SET,
    TEXT;

    /** The name in tables, JSON and pages, such as {@code yes-no}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type with this {@link #label()}, or empty. */
    public static Optional<ValueType> labelled(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(label))
                .findFirst();
    }
}
