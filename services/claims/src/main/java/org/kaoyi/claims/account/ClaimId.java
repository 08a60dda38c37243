package org.kaoyi.claims.account;

import static org.kaoyi.claims.Identifiers.checked;

/** Identifies a claim for ever; imported rows without one get the hash of their cells. */
public record ClaimId(String value) implements Comparable<ClaimId> {
    public ClaimId {
        checked("claim id", value);
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
