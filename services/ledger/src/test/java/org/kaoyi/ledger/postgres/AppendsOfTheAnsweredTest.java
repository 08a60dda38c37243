package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.SmallBatches.two;
import static org.kaoyi.ledger.postgres.SmallBatches.words;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Appended;

/** Whoever hears that his append failed may try again at once, on the thread that tells him: the broken connection is given up first. */
class AppendsOfTheAnsweredTest {
    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final BrokenBatches broken = new BrokenBatches(database.source());

    @Test
    void after_something_unforeseen_before_a_commit_he_is_recorded_and_so_are_all_after_him() {
        try (PostgresEventLog log = open()) {
            broken.breakBeforeCommit(new IllegalStateException("injected before a commit"));

            assertThat(triedAgain(log).join()).isEqualTo(new Appended(2, 3, false));
            log.append(record("claim/b", "after")).join();
            assertThat(words(log)).containsExactly("before", "y1", "y2", "after");
        }
    }

    @Test
    void after_an_error_amid_the_rows_of_a_batch_he_is_recorded_before_the_log_ends() {
        try (PostgresEventLog log = open()) {
            broken.breakAmidRows(new OutOfMemoryError("injected amid rows"));

            assertThat(triedAgain(log).join()).isEqualTo(new Appended(2, 3, false));
            await().dontCatchUncaughtExceptions().until(() -> !log.isWriting());
            assertThat(words(log)).containsExactly("before", "y1", "y2");
            FailedAppends.failure(log.append(record("claim/b", "after"))).hasMessageContaining("the log failed");
        }
    }

    private PostgresEventLog open() {
        PostgresEventLog log = PostgresEventLog.open(broken.source(), database.source(), Clock.systemUTC());
        log.append(record("claim/a", "before")).join();
        return log;
    }

    private static CompletableFuture<Appended> triedAgain(PostgresEventLog log) {
        return log.append(two("x")).exceptionally(failure -> log.appendAndWait(two("y")));
    }
}
