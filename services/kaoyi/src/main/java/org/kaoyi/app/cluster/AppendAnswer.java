package org.kaoyi.app.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.RequestMismatch;
import org.kaoyi.ledger.StoreTrouble;

/**
 * What the recorder answers to another process's append: that it is stored, or one of the refusals of {@link
 * org.kaoyi.ledger.EventLog#append}.
 *
 * @param requestKey the key that was used for other content
 * @param retryAfterMillis when it is worth trying again; set by a recorder that stands by
 * @param unavailable why nothing can be stored now
 * @param trouble what is the matter with the recorder's store
 * @param outcomeUnknown whether it may be stored all the same
 */
public record AppendAnswer(
        @Nullable Appended appended,
        @Nullable MovedOn movedOn,
        @Nullable String requestKey,
        @Nullable Long retryAfterMillis,
        @Nullable String unavailable,
        @Nullable StoreTrouble trouble,
        boolean outcomeUnknown) {

    /** A stream that is no longer at the version which the decision read. */
    public record MovedOn(String stream, long expected, long actual) {}

    public static AppendAnswer stored(Appended appended) {
        return new AppendAnswer(appended, null, null, null, null, null, false);
    }

    public static AppendAnswer of(ExpectationFailed failed) {
        return new AppendAnswer(
                null, new MovedOn(failed.stream(), failed.expected(), failed.actual()), null, null, null, null, false);
    }

    public static AppendAnswer of(RequestMismatch mismatch) {
        return new AppendAnswer(null, null, mismatch.requestKey(), null, null, null, false);
    }

    public static AppendAnswer of(LogUnavailable unavailable) {
        return new AppendAnswer(
                null,
                null,
                null,
                unavailable.retryAfter().map(Duration::toMillis).orElse(null),
                unavailable.getMessage(),
                unavailable.trouble().orElse(null),
                unavailable.outcomeUnknown());
    }

    /** Whether another recorder may be the one that writes. */
    boolean isOfStandby() {
        return retryAfterMillis != null;
    }

    /** Where it stands; throws what the log would have thrown. */
    Appended orThrow() {
        if (appended != null) {
            return appended;
        }
        if (movedOn != null) {
            throw new ExpectationFailed(movedOn.stream(), movedOn.expected(), movedOn.actual());
        }
        if (requestKey != null) {
            throw new RequestMismatch(requestKey);
        }
        if (retryAfterMillis != null) {
            throw LogUnavailable.onStandby(Duration.ofMillis(retryAfterMillis));
        }
        throw LogUnavailable.elsewhere(String.valueOf(unavailable), outcomeUnknown, trouble);
    }
}
