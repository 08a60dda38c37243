package org.kaoyi.ledger.axon;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.feed.LogFollower;

/**
 * The log as Axon's processors draw it. An event that can not be decoded fails here, at its position, and stays the next
 * one: the processor halts before it and says so at every retry, instead of going on without it.
 */
final class FollowingStream implements BlockingStream<TrackedEventMessage<?>> {
    private final EventLog log;
    private final LogFollower follower;
    private final EventMessages messages;
    private @Nullable TrackedEventMessage<?> decoded;
    private @Nullable AutoCloseable callback;

    FollowingStream(EventLog log, long afterPosition, EventMessages messages) {
        this.log = log;
        this.follower = new LogFollower(log, afterPosition);
        this.messages = messages;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (decoded == null) {
            Optional<LoggedEvent> next = follower.peek();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            decoded = messages.toTrackedMessage(next.get());
        }
        return Optional.of(decoded);
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
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (follower.isClosed()) {
                throw new InterruptedException("the stream was closed");
            }
        }
        TrackedEventMessage<?> next = peek().orElseThrow(() -> new InterruptedException("the stream was closed"));
        follower.take();
        decoded = null;
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        closeCallback();
        callback = log.onAppend(onAvailable);
        return true;
    }

    @Override
    public void close() {
        closeCallback();
        follower.close();
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
