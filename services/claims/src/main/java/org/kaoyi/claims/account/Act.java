package org.kaoyi.claims.account;

import org.kaoyi.claims.Labelled;

/** What the speaker does by saying it. */
public enum Act implements Labelled {
    STATES,
    PROMISES,
    ASKS,
    PROPOSES,
    CONCEDES,
    DENIES
}
