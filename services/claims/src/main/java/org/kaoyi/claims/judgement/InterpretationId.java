package org.kaoyi.claims.judgement;

import static org.kaoyi.claims.Identifiers.checked;

/** Identifies an interpretation. */
public record InterpretationId(String value) implements Comparable<InterpretationId> {
    public InterpretationId {
        checked("interpretation id", value);
    }

    @Override
    public int compareTo(InterpretationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
