package org.kaoyi.ledger.axon;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.feed.EventFeed;

/**
 * A feed as Axon's processors draw it. An event that can not be decoded fails here, at its position, and stays the next
 * one: the processor halts before it and says so at every retry, instead of going on without it.
 *
 * <p>Safe for all threads, as {@link EventFeed} is, and for the same reason.
 */
final class FollowingStream implements BlockingStream<TrackedEventMessage<?>> {
    /** How often a waiting reader looks whether the stream was closed under it; closing wakes it anyhow. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final EventFeed follower;
    private final EventMessages messages;

    /** Guards the two below; never held while waiting. */
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable TrackedEventMessage<?> decoded;
    private @Nullable AutoCloseable callback;

    FollowingStream(EventFeed follower, EventMessages messages) {
        this.follower = follower;
        this.messages = messages;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        lock.lock();
        try {
            if (decoded == null) {
                Optional<LoggedEvent> next = follower.peek();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                decoded = messages.toTrackedMessage(next.get());
            }
            return Optional.of(decoded);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable() {
        return follower.peek().isPresent();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return follower.awaitNext(Duration.of(timeout, unit.toChronoUnit()));
    }

    /** @throws InterruptedException also when the stream was closed while waiting */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        Optional<TrackedEventMessage<?>> next = poll();
        while (next.isEmpty()) {
            if (follower.isClosed()) {
                throw new InterruptedException("the stream was closed");
            }
            follower.awaitNext(WAIT);
            next = poll();
        }
        return next.get();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        lock.lock();
        try {
            closeCallback();
            callback = follower.onAvailable(onAvailable);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closeCallback();
        } finally {
            lock.unlock();
        }
        follower.close();
    }

    /** Decodes before it takes: an event that can not be decoded stays. */
    private Optional<TrackedEventMessage<?>> poll() {
        lock.lock();
        try {
            Optional<TrackedEventMessage<?>> next = peek();
            if (next.isPresent() && follower.poll().isPresent()) {
                decoded = null;
                return next;
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void closeCallback() {
        if (callback != null) {
            try {
                callback.close();
            } catch (Exception e) {
                throw new IllegalStateException("a subscription of the log did not close", e);
            }
            callback = null;
        }
    }
}
