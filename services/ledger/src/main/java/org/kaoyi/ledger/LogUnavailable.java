package org.kaoyi.ledger;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store can not be reached or refuses to write. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;
    private final @Nullable Duration retryAfter;

    public LogUnavailable(String message, boolean outcomeUnknown, @Nullable Throwable cause) {
        this(message, outcomeUnknown, null, cause);
    }

    private LogUnavailable(
            String message, boolean outcomeUnknown, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
        this.retryAfter = retryAfter;
    }

    /** For a refusal that is certain: nothing was stored. */
    public LogUnavailable(String message) {
        this(message, false, null);
    }

    /** For a recorder that waits to take over: nothing was stored here, and the one that writes should be asked. */
    public static LogUnavailable onStandby(Duration retryAfter) {
        return new LogUnavailable(
                "this recorder stands by while another one writes the ledger; ask that one, or try again",
                false,
                retryAfter,
                null);
    }

    /** When it is worth trying again, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the append may have been stored all the same; only then is reading the log the way to know. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
