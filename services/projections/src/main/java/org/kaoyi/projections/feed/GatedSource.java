package org.kaoyi.projections.feed;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.UndecodableEvent;
import org.springframework.dao.DataAccessException;

/**
 * The log as it is delivered to one of several processes that fold shares of a view: before what asks for all shares it ends, until a {@link
 * ShareGate} lets it go on. Whoever waits there looks again by himself, since what he waits for happens in another process.
 */
final class GatedSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    /** A question of twelve short rows; a reader who waits for what was recorded waits this much longer at most, for each turn that is needed. */
    private static final int LOOK_AGAIN_MILLIS = 10;

    /** Axon asks several times in a row. */
    private static final long SHUT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final EventReader reader;
    private final LongFunction<ShareGate> gates;
    private final ScheduledExecutorService threads;
    private volatile @Nullable Gated last;

    /** @param gates a new one for each delivery that begins after a position */
    GatedSource(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            EventReader reader,
            LongFunction<ShareGate> gates,
            ScheduledExecutorService threads) {
        this.source = source;
        this.reader = reader;
        this.gates = gates;
        this.threads = threads;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long begin = token == null ? 0 : token.position().orElse(0);
        Gated opened = new Gated(source.openStream(token), gates.apply(begin));
        last = opened;
        return opened;
    }

    /** A batch was committed here, which may have brought all shares to where they are waited for. */
    void lookNow() {
        Gated waiting = last;
        if (waiting != null) {
            waiting.look();
        }
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return source.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return source.createHeadToken();
    }

    private final class Gated implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final ShareGate gate;
        private final AtomicBoolean looking = new AtomicBoolean();
        private volatile Runnable available = () -> {};
        private volatile boolean closed;
        private long shutNanos;
        private boolean shut;

        Gated(BlockingStream<TrackedEventMessage<?>> stream, ShareGate gate) {
            this.stream = stream;
            this.gate = gate;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            Optional<TrackedEventMessage<?>> next = stream.peek();
            if (next.isEmpty() || lets(next.get())) {
                return next;
            }
            lookAgain();
            return Optional.empty();
        }

        /** Axon's threads look one after the other, and sometimes two at once. */
        private synchronized boolean lets(TrackedEventMessage<?> message) {
            if (shut && System.nanoTime() - shutNanos < SHUT_NANOS) {
                return false;
            }
            try {
                shut = !gate.lets(
                        RawMessages.position(message),
                        RawMessages.type(message),
                        () -> RawMessages.read(message, reader).event());
            } catch (UndecodableEvent e) {
                shut = false; // whoever takes it halts there, and says so
            } catch (DataAccessException e) {
                shut = true; // the database is away, and is asked again
            }
            shutNanos = System.nanoTime();
            return !shut;
        }

        private void lookAgain() {
            if (!closed && !threads.isShutdown() && looking.compareAndSet(false, true)) {
                ScheduledFuture<?> ignored = threads.schedule(
                        () -> {
                            looking.set(false);
                            look();
                        },
                        LOOK_AGAIN_MILLIS,
                        TimeUnit.MILLISECONDS);
            }
        }

        private void look() {
            if (hasNextAvailable()) {
                available.run();
            }
        }

        @Override
        public boolean hasNextAvailable() {
            return !closed && peek().isPresent();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (stream.hasNextAvailable(timeout, unit)) {
                if (hasNextAvailable()) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(Math.min(unit.toMillis(timeout), LOOK_AGAIN_MILLIS));
                return hasNextAvailable();
            }
            return false;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable()) {
                boolean ignored = hasNextAvailable(1, TimeUnit.SECONDS);
            }
            return stream.nextAvailable();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            available = callback;
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            closed = true;
            stream.close();
        }
    }
}
