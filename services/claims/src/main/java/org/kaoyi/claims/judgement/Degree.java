package org.kaoyi.claims.judgement;

import org.kaoyi.claims.Labelled;

/** How sure an assessment is. */
public enum Degree implements Labelled {
    CERTAIN,
    PROBABLE,
    INCLINED,
    UNDECIDED
}
