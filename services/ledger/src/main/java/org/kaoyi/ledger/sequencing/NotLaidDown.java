package org.kaoyi.ledger.sequencing;

/** A batch rests on one that will not be stored, and so can not be stored either. */
public final class NotLaidDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotLaidDown() {
        super("the batch before will not be stored");
    }
}
