package org.kaoyi.ledger;

import org.jspecify.annotations.Nullable;

/** The store can not be reached or refuses to write. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    public LogUnavailable(String message, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** For a refusal that is certain: nothing was stored. */
    public LogUnavailable(String message) {
        this(message, false, null);
    }

    /** Whether the append may have been stored all the same; only then is reading the log the way to know. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
