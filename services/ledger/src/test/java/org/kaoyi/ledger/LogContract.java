package org.kaoyi.ledger;

import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A log that a contract is tried on, with a clock that the test sets. */
abstract class LogContract {
    static final int ALL = 1_000;

    final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    EventLog log;

    /** A log without events. */
    protected abstract EventLog emptyLog(Clock clock);

    @BeforeEach
    void openLog() {
        log = emptyLog(clock);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    Appended append(Append append) {
        try {
            return log.append(append).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
