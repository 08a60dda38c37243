package org.kaoyi.ledger;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store can not be reached or refuses to write. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;
    private final @Nullable Duration retryAfter;
    private final @Nullable StoreTrouble trouble;

    public LogUnavailable(String message, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
        this.retryAfter = null;
        this.trouble = cause == null ? null : StoreTrouble.of(cause).orElse(null);
    }

    private LogUnavailable(
            String message, boolean outcomeUnknown, @Nullable Duration retryAfter, @Nullable StoreTrouble trouble) {
        super(message);
        this.outcomeUnknown = outcomeUnknown;
        this.retryAfter = retryAfter;
        this.trouble = trouble;
    }

    /** For a refusal that is certain: nothing was stored. */
    public LogUnavailable(String message) {
        this(message, false, null);
    }

    /** For what another process was told by the store that it writes to. */
    public static LogUnavailable elsewhere(String message, boolean outcomeUnknown, @Nullable StoreTrouble trouble) {
        return new LogUnavailable(message, outcomeUnknown, null, trouble);
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

    /** What is the matter with the store, where it said so. */
    public Optional<StoreTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Whether the append may have been stored all the same; only then is reading the log the way to know. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
