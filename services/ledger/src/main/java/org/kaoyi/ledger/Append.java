package org.kaoyi.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one decision adds to the log.
 *
 * @param expectations one for every stream that the decision read, written or not
 * @param events in order; may belong to several streams
 * @param requestKey idempotency key of the caller's request, or null; the same key with the same events answers with the first
 *     append's positions
 */
public record Append(
        List<Expectation> expectations,
        List<NewEvent> events,
        @Nullable String requestKey) {
    public Append {
        expectations = List.copyOf(expectations);
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append needs at least one event");
        }
    }
}
