package org.kaoyi.claims.account;

import org.kaoyi.claims.Labelled;

/** In which way a claim speaks of its subject; modes are compared only with themselves. */
public enum Mode implements Labelled {
    HAPPENED,
    PLANNED,
    PROPOSED,
    REQUESTED,
    PROMISED,
    PREDICTED,
    STATED_REASON;

    /** Whether it speaks of what is to come, so that it can be somebody's plan of some date. */
    public boolean looksAhead() {
        return this != HAPPENED && this != STATED_REASON;
    }
}
