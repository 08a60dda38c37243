package org.kaoyi.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one decision adds to the log.
 *
 * @param expectations one for every stream that the decision read, written or not
 * @param events in order; may belong to several streams
 * @param requestKey idempotency key of the caller's request, or null; the same key with the same events answers with the first
 *     append's positions, whatever the expectations say by then. Metadata may differ: it tells of the request, which is another
 * @param lane where it waits
 */
public record Append(
        List<Expectation> expectations,
        List<NewEvent> events,
        @Nullable String requestKey,
        Lane lane) {
    public Append {
        expectations = List.copyOf(expectations);
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append needs at least one event");
        }
        if (events.size() > EventLimits.APPEND_EVENTS_MAX) {
            throw new IllegalArgumentException("an append has more events than its limit");
        }
        EventLimits.requireTextOrNull(requestKey, EventLimits.REQUEST_KEY_BYTES_MAX);
    }

    /** An append that somebody waits for. */
    public Append(List<Expectation> expectations, List<NewEvent> events, @Nullable String requestKey) {
        this(expectations, events, requestKey, Lane.INTERACTIVE);
    }

    /** The same as one of many. */
    public Append inBulk() {
        return new Append(expectations, events, requestKey, Lane.BULK);
    }

    /** Bytes of payloads and metadata together: what it weighs in a queue. */
    public long bytes() {
        long bytes = 0;
        for (NewEvent event : events) {
            bytes += (long) event.payload().length + event.metadata().length;
        }
        return bytes;
    }
}
