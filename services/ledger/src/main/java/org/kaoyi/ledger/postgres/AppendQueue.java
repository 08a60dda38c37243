package org.kaoyi.ledger.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the sequencer: first come, first served, bounded by number and by bytes. */
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
    private final Condition room = lock.newCondition();
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean closed;

    AppendQueue(SequencerLimits limits) {
        this.limits = limits;
    }

    /** Waits for room, no longer than {@link SequencerLimits#queuePatience}. */
    Offer offer(PendingAppend append) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long patience = limits.queuePatience().toNanos();
            while (!closed && !hasRoomFor(append)) {
                if (patience <= 0) {
                    return Offer.FULL;
                }
                patience = room.awaitNanos(patience);
            }
            if (closed) {
                return Offer.CLOSED;
            }
            waiting.add(append);
            waitingBytes += append.bytes();
            arrival.signal();
            return Offer.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /** The next batch in order of arrival; waits for it. Empty once the queue is closed and all was taken. */
    List<PendingAppend> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                arrival.await();
            }
            awaitCompany();
            return drainBatch();
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
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomFor(PendingAppend append) {
        return waiting.isEmpty()
                || (waiting.size() < limits.queueAppends() && waitingBytes + append.bytes() <= limits.queueBytes());
    }

    private void awaitCompany() throws InterruptedException {
        while (!closed && !waiting.isEmpty() && !isFull()) {
            long age = System.nanoTime() - waiting.getFirst().arrivedNanos();
            long left = limits.batchAge().toNanos() - age;
            if (left <= 0) {
                return;
            }
            arrival.awaitNanos(left);
        }
    }

    private boolean isFull() {
        return waitingBytes >= limits.batchBytes() || waiting.size() >= limits.batchEvents();
    }

    private List<PendingAppend> drainBatch() {
        List<PendingAppend> batch = new ArrayList<>();
        long events = 0;
        long bytes = 0;
        while (!waiting.isEmpty() && fits(batch, events, bytes)) {
            PendingAppend next = waiting.removeFirst();
            waitingBytes -= next.bytes();
            events += next.events();
            bytes += next.bytes();
            batch.add(next);
        }
        room.signalAll();
        return batch;
    }

    /** Whether the next append still goes into the batch; the first always does, whatever it weighs. */
    private boolean fits(List<PendingAppend> batch, long events, long bytes) {
        PendingAppend next = waiting.getFirst();
        return batch.isEmpty()
                || (events + next.events() <= limits.batchEvents() && bytes + next.bytes() <= limits.batchBytes());
    }
}
