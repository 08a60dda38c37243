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
final class HaltingSource extends HeldSource {
    private volatile long halt = Long.MAX_VALUE;

    HaltingSource(StreamableMessageSource<TrackedEventMessage<?>> source) {
        super(source);
    }

    /** Delivers nothing from this position on. */
    void haltBefore(long position) {
        halt = position;
    }

    @Override
    Held held(@Nullable TrackingToken token, BlockingStream<TrackedEventMessage<?>> stream) {
        return new Held(stream, Long.MAX_VALUE) {
            @Override
            boolean lets(TrackedEventMessage<?> next) {
                return RawMessages.position(next) < halt;
            }
        };
    }
}
