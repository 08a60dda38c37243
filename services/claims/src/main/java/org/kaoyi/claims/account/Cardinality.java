package org.kaoyi.claims.account;

import org.kaoyi.claims.Labelled;

/** How many answers a question admits. */
public enum Cardinality implements Labelled {
    ONE,
    MANY
}
