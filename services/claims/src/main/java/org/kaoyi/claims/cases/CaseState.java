package org.kaoyi.claims.cases;

import org.kaoyi.claims.Labelled;

/** Where a case stands. */
public enum CaseState implements Labelled {
    /** Nobody has ruled on it. */
    OPEN,
    /** A historian has ruled, and nothing comparable has come since. */
    ASSESSED,
    /** A comparable claim came, a ground fell, or the rules of comparison changed, after the ruling. */
    REOPENED,
    /** It was a finding until a claim, or the examination behind a silence, was retracted. */
    SETTLED_BY_RETRACTION
}
