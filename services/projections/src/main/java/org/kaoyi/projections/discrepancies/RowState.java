package org.kaoyi.projections.discrepancies;

import org.kaoyi.claims.Labelled;

/** Whether a claim or examination stands. */
enum RowState implements Labelled {
    STANDING,
    RETRACTED,
    SUPERSEDED
}
