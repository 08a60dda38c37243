package org.kaoyi.readingroom.api;

/** Headers of the REST interface. */
public final class Headers {
    /** On a write: the position at which it is recorded. */
    public static final String LEDGER_POSITION = "Ledger-Position";

    /** On a read, as header or parameter: wait until this position shows. */
    public static final String MIN_POSITION = "min-position";

    private Headers() {}
}
