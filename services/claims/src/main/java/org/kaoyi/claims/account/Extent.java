package org.kaoyi.claims.account;

import org.kaoyi.claims.Labelled;

/** How much of a source a reader read for an occasion. */
public enum Extent implements Labelled {
    WHOLE,
    RELEVANT,
    EXCERPT,
    LACUNOSE
}
