package org.kaoyi.app.ledger;

/** What a run of the program means to do with the ledger. */
public enum Access {
    /** Only look; fences nobody, and works beside a living server. */
    READ,
    /** Record, from now on; there is one writer at a time. */
    WRITE,
    /** Record while no other process does, and stand by meanwhile. */
    WRITE_IN_TURN
}
