package org.kaoyi.claims.cases;

import org.kaoyi.claims.Labelled;

/**
 * How grave the difference of a case is, gravest first ({@code domain.md} §3). That value against value weighs otherwise than value
 * against nothing, and a coarser value is no contradiction: Bleiholder and Naumann, "Data fusion", 2008.
 */
public enum Grade implements Labelled {
    CONFLICT,
    DIFFERS,
    PLANS_DIFFER,
    SILENCE,
    COARSER,
    PLAN_OUTCOME,
    AGREEMENT,
    SINGLE,
    UNCOMPARED;

    /** Whether a report lists it without being asked for all cases. */
    public boolean isFinding() {
        return compareTo(SILENCE) <= 0;
    }
}
