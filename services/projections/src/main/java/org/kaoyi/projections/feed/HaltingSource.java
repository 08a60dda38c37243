package org.kaoyi.projections.feed;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log up to an event that can not be read. What precedes it in a batch is delivered again without it and goes into the rows; the
 * event itself, and all after it, wait until the program starts anew, for only another program can read it.
 */
final class HaltingSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private volatile long halt = Long.MAX_VALUE;

    HaltingSource(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    /** Delivers nothing from this position on. */
    void haltBefore(long position) {
        halt = position;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Halting(source.openStream(token));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return source.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return source.createHeadToken();
    }

    private final class Halting implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;

        Halting(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek().filter(next -> RawMessages.position(next) < halt);
        }

        @Override
        public boolean hasNextAvailable() {
            return peek().isPresent();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (stream.hasNextAvailable(timeout, unit)) {
                if (hasNextAvailable()) {
                    return true;
                }
                unit.sleep(timeout); // the one that is there is not delivered, and asking for it again would not wait
            }
            return false;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable()) {
                hasNextAvailable(1, TimeUnit.SECONDS);
            }
            return stream.nextAvailable();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
