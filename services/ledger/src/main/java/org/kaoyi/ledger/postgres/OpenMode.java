package org.kaoyi.ledger.postgres;

/** What a recorder does about one that may be writing already. */
public enum OpenMode {
    /** Writes at once; whoever wrote before is fenced and steps down. */
    TAKE_OVER,
    /**
     * Waits until the present writer lets go or falls silent, then takes over; fenced in its turn, it waits again. Meanwhile it reads, and
     * refuses every append.
     */
    WAIT_AS_STANDBY
}
