package org.kaoyi.projections.feed;

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
final class GatedSource extends GuardedSource {
    /** A question of twelve short rows; a reader who waits for what was recorded waits this much longer at most, for each turn that is needed. */
    private static final int LOOK_AGAIN_MILLIS = 10;

    /** Axon asks several times in a row. */
    private static final long SHUT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

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
        super(source);
        this.reader = reader;
        this.gates = gates;
        this.threads = threads;
    }

    @Override
    Guarded guarded(@Nullable TrackingToken token, BlockingStream<TrackedEventMessage<?>> stream) {
        long begin = token == null ? 0 : token.position().orElse(0);
        Gated opened = new Gated(stream, gates.apply(begin));
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

    private final class Gated extends Guarded {
        private final ShareGate gate;
        private final AtomicBoolean looking = new AtomicBoolean();
        private volatile Runnable available = () -> {};
        private long shutNanos;
        private boolean shut;

        /** Up to here nothing is held up any more: Axon asks about each event several times. */
        private volatile long passed;

        Gated(BlockingStream<TrackedEventMessage<?>> stream, ShareGate gate) {
            super(stream, LOOK_AGAIN_MILLIS);
            this.gate = gate;
        }

        @Override
        boolean lets(TrackedEventMessage<?> next) {
            long position = RawMessages.position(next);
            if (position <= passed) {
                return true;
            }
            if (isShut(position, next)) {
                return false;
            }
            passed = position;
            return true;
        }

        /** Axon's threads look one after the other, and sometimes two at once. */
        private synchronized boolean isShut(long position, TrackedEventMessage<?> next) {
            if (shut && System.nanoTime() - shutNanos < SHUT_NANOS) {
                return true;
            }
            try {
                shut = !gate.lets(
                        position,
                        RawMessages.type(next),
                        () -> RawMessages.read(next, reader).event());
            } catch (UndecodableEvent e) {
                shut = false; // whoever takes it halts there, and says so
            } catch (DataAccessException e) {
                shut = true; // the database is away, and is asked again
            }
            shutNanos = System.nanoTime();
            return shut;
        }

        @Override
        void refused() {
            if (!isClosed() && !threads.isShutdown() && looking.compareAndSet(false, true)) {
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
        public boolean setOnAvailableCallback(Runnable callback) {
            available = callback;
            return super.setOnAvailableCallback(callback);
        }
    }
}
