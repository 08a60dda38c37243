package org.kaoyi.claims.value;

import org.kaoyi.claims.Labelled;

/** How a figure bounds the true number. */
public enum Bound implements Labelled {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT
}
