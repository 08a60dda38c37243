package org.kaoyi.claims.account;

import org.kaoyi.claims.Labelled;

/** How a silence is known. */
public enum SilenceBasis implements Labelled {
    /** The reader says so. */
    REPORTED,
    /** It follows from the account as given in full. */
    INFERRED
}
