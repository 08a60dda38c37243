package org.kaoyi.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;

/**
 * Two historians record at once; the one who began first is done last, and the clock says 1950, as it does when a ledger is copied with
 * its times. A reader looks in between. Which events it is shown in the end is what stores differ in: Axon's own store forgets a
 * gap beside an event that is older than a minute (AxonFramework, issue 4829).
 */
abstract class LateCommitContract {
    static final Instant OLD = Instant.parse("1950-06-25T04:00:00Z");

    /** A piece of work that has begun and is not committed. */
    interface Begun {
        void commit();
    }

    /** Begins to record an event; whatever the store does at this point is done. */
    abstract Begun begin(String stream) throws Exception;

    /** What a processor reads from. */
    abstract EventStorageEngine reader();

    /** The streams of which the reader was shown the event, in order. */
    abstract List<String> shown();

    @Test
    void an_event_committed_late_beside_an_old_one() throws Exception {
        List<String> seen = new ArrayList<>();
        Begun early = begin("claim/begun-first");
        Begun late = begin("claim/begun-second");
        late.commit();
        TrackingToken token = follow(null, seen);
        early.commit();
        token = follow(token, seen);
        begin("claim/begun-afterwards").commit();
        follow(token, seen);
        assertThat(seen).isEqualTo(shown());
    }

    private TrackingToken follow(TrackingToken from, List<String> seen) {
        List<? extends TrackedEventMessage<?>> events =
                reader().readEvents(from, false).toList();
        events.forEach(event -> seen.add(event.getPayload().toString()));
        return events.isEmpty() ? from : events.getLast().trackingToken();
    }
}
