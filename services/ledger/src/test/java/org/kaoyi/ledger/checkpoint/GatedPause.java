package org.kaoyi.ledger.checkpoint;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Time that passes when the test says so. */
final class GatedPause implements Pause {
    /** How soon a pause notices that it should end because all is closed. */
    private static final int LOOK_MILLIS = 20;

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore passed = new Semaphore(0);
    private volatile Duration asked = Duration.ZERO;
    private volatile Thread waiter = Thread.currentThread();

    @Override
    public void pass(Duration atMost, CountDownLatch closing) throws InterruptedException {
        asked = atMost;
        waiter = Thread.currentThread();
        begun.release();
        while (closing.getCount() > 0 && !passed.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            // neither over nor to be closed
        }
    }

    /** Waits until the checkpointer waits, which is after it signed. */
    void awaitBegin() throws InterruptedException {
        begun.acquire();
    }

    /** Lets the interval be over. */
    void end() {
        passed.release();
    }

    Duration asked() {
        return asked;
    }

    /** Who waited last. */
    Thread waiter() {
        return waiter;
    }
}
