package org.kaoyi.claims.comparison;

/** For COMPATIBLE values: which of the two says more. */
public enum Fit {
    /** Equal, or no statement about width. */
    EVEN,
    /** The first is narrower, stronger or more specific. */
    FIRST_NARROWER,
    /** The second is narrower, stronger or more specific. */
    SECOND_NARROWER,
    /** They overlap, and neither holds the other. */
    PARTIAL;

    /** The same fit seen from the other side. */
    public Fit swapped() {
        return switch (this) {
            case FIRST_NARROWER -> SECOND_NARROWER;
            case SECOND_NARROWER -> FIRST_NARROWER;
            default -> this;
        };
    }
}
