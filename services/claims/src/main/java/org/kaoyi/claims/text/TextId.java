package org.kaoyi.claims.text;

import static org.kaoyi.claims.Identifiers.checked;

/** Identifies a text under audit. */
public record TextId(String value) implements Comparable<TextId> {
    public TextId {
        checked("text id", value);
    }

    @Override
    public int compareTo(TextId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
