package org.kaoyi.claims.archive;

import org.kaoyi.claims.Labelled;

/** In which form the coder saw a source. */
public enum AccessForm implements Labelled {
    ORIGINAL,
    FILM,
    EDITION,
    TRANSLATION,
    /** Only as cited in another source; a mark beside every figure that rests on it, not a lower rank. */
    CITED
}
