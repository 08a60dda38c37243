package org.kaoyi.ledger.axon;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** Axon's tokens and our positions: a token is the position of the last event seen, and none is the beginning. */
final class Tokens {
    private Tokens() {}

    /** The token that stands on a position. */
    static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /** The position that a token stands on, also when Axon has wrapped it for a replay or a merge. */
    static long position(@Nullable TrackingToken token) {
        TrackingToken unwrapped = WrappedToken.unwrapLowerBound(token);
        if (unwrapped == null) {
            return 0;
        }
        return unwrapped
                .position()
                .orElseThrow(() -> new IllegalArgumentException("a token of another store can not be followed"));
    }

    /** Stands on the last event. */
    static @Nullable TrackingToken head(EventLog log) {
        return atOrTail(log.head().position());
    }

    /** Stands before the first event that was recorded at this instant or later. */
    static @Nullable TrackingToken before(EventLog log, Instant instant) {
        // Times never go backwards in the log, so the place is found by halving.
        long earlier = 0;
        long later = log.head().position() + 1;
        while (later - earlier > 1) {
            long middle = earlier + (later - earlier) / 2;
            List<LoggedEvent> event = log.readAfter(middle - 1, 1);
            if (event.getFirst().recordedAt().isBefore(instant)) {
                earlier = middle;
            } else {
                later = middle;
            }
        }
        return atOrTail(earlier);
    }

    private static @Nullable TrackingToken atOrTail(long position) {
        return position == 0 ? null : at(position);
    }
}
