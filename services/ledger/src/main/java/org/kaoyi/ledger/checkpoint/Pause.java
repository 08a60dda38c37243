package org.kaoyi.ledger.checkpoint;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the time between two checkpoints passes; a test hands in its own. */
@FunctionalInterface
public interface Pause {
    /** By the system's clock. */
    Pause REAL = Pause::await;

    /**
     * Waits.
     *
     * @param atMost how long
     * @param closing reaches zero when nobody should wait any more
     */
    void pass(Duration atMost, CountDownLatch closing) throws InterruptedException;

    private static void await(Duration atMost, CountDownLatch closing) throws InterruptedException {
        boolean ignored = closing.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
