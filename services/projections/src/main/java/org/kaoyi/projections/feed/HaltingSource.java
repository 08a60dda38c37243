package org.kaoyi.projections.feed;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log up to an event that can not be read. What precedes it in a batch is delivered again without it and goes into the rows; the
 * event itself, and all after it, wait until the program starts anew, for only another program can read it.
 */
final class HaltingSource extends GuardedSource {
    private static final long FOR_GOOD = Long.MAX_VALUE;

    private volatile long halt = Long.MAX_VALUE;

    HaltingSource(StreamableMessageSource<TrackedEventMessage<?>> source) {
        super(source);
    }

    /** Delivers nothing from this position on. */
    void haltBefore(long position) {
        halt = position;
    }

    @Override
    Guarded guarded(@Nullable TrackingToken token, BlockingStream<TrackedEventMessage<?>> stream) {
        return new Guarded(stream, FOR_GOOD) {
            @Override
            boolean lets(TrackedEventMessage<?> next) {
                return RawMessages.position(next) < halt;
            }
        };
    }
}
