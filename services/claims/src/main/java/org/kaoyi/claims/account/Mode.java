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
    STATED_REASON
}
