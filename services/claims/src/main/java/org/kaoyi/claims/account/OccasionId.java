package org.kaoyi.claims.account;

import static org.kaoyi.claims.Identifiers.checked;

/** Identifies an occasion, such as {@code moscow-talk}. */
public record OccasionId(String value) implements Comparable<OccasionId> {
    public OccasionId {
        checked("occasion id", value);
    }

    @Override
    public int compareTo(OccasionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
