package org.kaoyi.claims.comparison;

/** How two values stand to each other ({@code domain.md} §2). */
public enum Relation {
    /** Same value in whatever notation: one reading. */
    EQUAL,
    /** Both can be true: nested, overlapping, broader, weaker, joint. */
    COMPATIBLE,
    /** Not the same, and no relation declared that would make them clash. */
    DIFFERENT,
    /** Both can not be true. */
    INCOMPATIBLE,
    /** Nothing can be said: unlike types, units or populations, free text. */
    INCOMPARABLE
}
