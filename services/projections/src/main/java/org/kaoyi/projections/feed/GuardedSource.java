package org.kaoyi.projections.feed;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A source that ends before some event for a while, or for good: as if the log went no further. */
abstract class GuardedSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> source;

    GuardedSource(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    /**
     * What is delivered after a token.
     *
     * @param stream of what the source itself delivers
     */
    abstract Guarded guarded(@Nullable TrackingToken token, BlockingStream<TrackedEventMessage<?>> stream);

    @Override
    public final BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return guarded(token, source.openStream(token));
    }

    @Override
    public final @Nullable TrackingToken createTailToken() {
        return source.createTailToken();
    }

    @Override
    public final @Nullable TrackingToken createHeadToken() {
        return source.createHeadToken();
    }

    /** A stream that ends before what it does not let pass. */
    abstract static class Guarded implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final long lookAgainMillis;
        private volatile boolean closed;

        /** @param lookAgainMillis how long to wait at most, where an event is there and not let pass, before it is asked about again */
        Guarded(BlockingStream<TrackedEventMessage<?>> stream, long lookAgainMillis) {
            this.stream = stream;
            this.lookAgainMillis = lookAgainMillis;
        }

        /** Whether the next event may be taken now. */
        abstract boolean lets(TrackedEventMessage<?> next);

        /** The next event is there and was not let pass. */
        void refused() {}

        final boolean isClosed() {
            return closed;
        }

        @Override
        public final Optional<TrackedEventMessage<?>> peek() {
            Optional<TrackedEventMessage<?>> next = stream.peek();
            if (next.isEmpty() || lets(next.get())) {
                return next;
            }
            refused();
            return Optional.empty();
        }

        @Override
        public final boolean hasNextAvailable() {
            return !closed && peek().isPresent();
        }

        @Override
        public final boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (!stream.hasNextAvailable(timeout, unit)) {
                return false;
            }
            if (hasNextAvailable()) {
                return true;
            }
            // The one that is there is not delivered, and asking for it again would not wait.
            TimeUnit.MILLISECONDS.sleep(Math.min(unit.toMillis(timeout), lookAgainMillis));
            return hasNextAvailable();
        }

        @Override
        public final TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable()) {
                if (closed) {
                    throw new InterruptedException("the stream was closed");
                }
                boolean ignored = hasNextAvailable(1, TimeUnit.SECONDS);
            }
            return stream.nextAvailable();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public final void close() {
            closed = true;
            stream.close();
        }
    }
}
