package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Appended;

/** What callers of appends are told that were not stored. */
final class FailedAppends {
    private FailedAppends() {}

    static AbstractThrowableAssert<?, ?> failure(CompletableFuture<Appended> answer) {
        return assertThat(failureOf(answer));
    }

    /** Waits for the answer; null when it was stored. */
    static @Nullable Throwable failureOf(CompletableFuture<Appended> answer) {
        return answer.handle((stored, failure) -> failure).join();
    }
}
