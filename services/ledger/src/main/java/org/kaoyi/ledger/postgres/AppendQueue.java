package org.kaoyi.ledger.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.kaoyi.ledger.Lane;

/**
 * What waits for the sequencer, in two lanes: within each first come, first served. An import fills its own lane only, and
 * takes a bounded share of each batch, so that a single entry waits for the batches under way and for one share at most.
 */
final class AppendQueue {
    /** What became of an offer. */
    enum Offer {
        TAKEN,
        FULL,
        CLOSED
    }

    private final SequencerLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final WaitingLine interactive;
    private final WaitingLine bulk;
    private boolean closed;

    AppendQueue(SequencerLimits limits) {
        this.limits = limits;
        this.interactive = new WaitingLine(limits, lock.newCondition());
        this.bulk = new WaitingLine(limits, lock.newCondition());
    }

    /** Waits for room in its lane, no longer than {@link SequencerLimits#queuePatience}. */
    Offer offer(PendingAppend append) throws InterruptedException {
        WaitingLine line = append.lane() == Lane.BULK ? bulk : interactive;
        lock.lockInterruptibly();
        try {
            long patience = limits.queuePatience().toNanos();
            while (!closed && !line.hasRoomFor(append)) {
                if (patience <= 0) {
                    return Offer.FULL;
                }
                patience = line.room().awaitNanos(patience);
            }
            if (closed) {
                return Offer.CLOSED;
            }
            line.add(append);
            arrival.signal();
            return Offer.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing waits and something might. */
    boolean isIdle() {
        lock.lock();
        try {
            return !closed && isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** The next batch; waits for it. Empty once the queue is closed and all was taken. */
    List<PendingAppend> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isEmpty() && !closed) {
                arrival.await();
            }
            awaitCompany();
            return drainBatch();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next batch as soon as a full one waits, or none as soon as something else is to be done.
     *
     * @param otherwise whether it is; asked again after {@link #nudge}
     */
    List<PendingAppend> takeFullUnless(BooleanSupplier otherwise) {
        lock.lock();
        try {
            while (!isFull()) {
                if (otherwise.getAsBoolean()) {
                    return List.of();
                }
                arrival.awaitUninterruptibly();
            }
            return drainBatch();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a full batch waits. */
    boolean hasFull() {
        lock.lock();
        try {
            return isFull();
        } finally {
            lock.unlock();
        }
    }

    /** Something else may be to be done. */
    void nudge() {
        lock.lock();
        try {
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No further offers; what waits may still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrival.signalAll();
            interactive.room().signalAll();
            bulk.room().signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty() {
        return interactive.isEmpty() && bulk.isEmpty();
    }

    private void awaitCompany() throws InterruptedException {
        while (!closed && !isEmpty() && !isFull()) {
            long age = System.nanoTime() - oldestArrival();
            long left = limits.batchAge().toNanos() - age;
            if (left <= 0) {
                return;
            }
            arrival.awaitNanos(left);
        }
    }

    private long oldestArrival() {
        if (interactive.isEmpty() || bulk.isEmpty()) {
            return (interactive.isEmpty() ? bulk : interactive).first().arrivedNanos();
        }
        long typed = interactive.first().arrivedNanos();
        long imported = bulk.first().arrivedNanos();
        return typed - imported < 0 ? typed : imported;
    }

    private boolean isFull() {
        return limits.fills(interactive.events() + bulk.events(), interactive.bytes() + bulk.bytes());
    }

    private List<PendingAppend> drainBatch() {
        List<PendingAppend> batch = new ArrayList<>(interactive.size() + bulk.size());
        interactive.moveTo(batch, limits.batchEvents(), limits.batchBytes());
        bulk.moveTo(batch, limits.bulkEvents(), limits.bulkBytes());
        return batch;
    }
}
