package org.kaoyi.ledger.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/**
 * Iterates over the events after a position, in order and without end. It is woken by appends and looks by itself from
 * time to time, since a wake-up may be lost between processes.
 *
 * <p>Safe for all threads: Axon's coordinator asks whether there is more when it has already let the next task go, so two of its
 * threads look at once. Each event is taken once. Closing ends a wait.
 */
public final class LogFollower implements EventFeed {
    /** How late an event may be seen when its wake-up was lost; two reads a second of an index's end cost nothing. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    private final EventLog log;
    private final AutoCloseable subscription;

    /** Guards the page and moves the position; held while a page is read, so that two threads do not read the same one. */
    private final ReentrantLock reading = new ReentrantLock();

    private final ArrayDeque<LoggedEvent> page = new ArrayDeque<>();

    /** Guards the wake-up; never held while reading, since wake-ups come from the thread that appends. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition signal = lock.newCondition();
    private boolean awakened;
    private volatile boolean closed;
    private volatile long position;

    /** @param afterPosition position of the last event that is already known, 0 for the beginning */
    public LogFollower(EventLog log, long afterPosition) {
        this.log = log;
        this.position = afterPosition;
        this.subscription = log.onAppend(this::wake);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public Optional<LoggedEvent> peek() {
        reading.lock();
        try {
            if (page.isEmpty() && !closed) {
                page.addAll(log.readAfter(position, EventLog.PAGE_EVENTS));
            }
            return closed ? Optional.empty() : Optional.ofNullable(page.peekFirst());
        } finally {
            reading.unlock();
        }
    }

    @Override
    public boolean awaitNext(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        // Asleep first, look second: what is appended in between leaves its mark.
        fallAsleep();
        while (peek().isEmpty()) {
            long left = deadline - System.nanoTime();
            if (closed || left <= 0) {
                return false;
            }
            awaitSignal(Math.min(left, POLL_INTERVAL.toNanos()));
        }
        return true;
    }

    @Override
    public Optional<LoggedEvent> next() throws InterruptedException {
        Optional<LoggedEvent> taken = poll();
        while (taken.isEmpty() && !closed) {
            awaitNext(POLL_INTERVAL);
            taken = poll();
        }
        return taken;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the log does not go on with the next position: it is damaged
     */
    @Override
    public Optional<LoggedEvent> poll() {
        reading.lock();
        try {
            Optional<LoggedEvent> next = peek();
            next.ifPresent(this::advanceTo);
            return next;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public AutoCloseable onAvailable(Runnable wakeUp) {
        return log.onAppend(wakeUp);
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a subscription of the log did not close", e);
        }
    }

    private void advanceTo(LoggedEvent event) {
        if (event.position() != position + 1) {
            throw new IllegalStateException(
                    "the log has a gap: after position " + position + " it goes on with " + event.position());
        }
        page.removeFirst();
        position = event.position();
    }

    private void wake() {
        lock.lock();
        try {
            awakened = true;
            signal.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fallAsleep() {
        lock.lock();
        try {
            awakened = false;
        } finally {
            lock.unlock();
        }
    }

    private void awaitSignal(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!awakened && left > 0) {
                left = signal.awaitNanos(left);
            }
            awakened = false;
        } finally {
            lock.unlock();
        }
    }
}
