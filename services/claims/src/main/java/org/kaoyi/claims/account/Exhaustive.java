package org.kaoyi.claims.account;

import org.kaoyi.claims.Labelled;

/** Whether the parts make up the whole; unknown counts as no. */
public enum Exhaustive implements Labelled {
    YES,
    NO,
    UNKNOWN
}
