package org.kaoyi.ledger;

/** The store can not be reached or refuses to write. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    public LogUnavailable(String message, boolean outcomeUnknown, Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Whether the append may have been stored all the same; only then is reading the log the way to know. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
