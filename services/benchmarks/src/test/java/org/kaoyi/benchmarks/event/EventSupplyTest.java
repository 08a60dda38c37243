package org.kaoyi.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.codec.EventCodec;

class EventSupplyTest {
    private static final int EVENTS = 5_000;

    @Test
    void events_are_claims_of_some_four_hundred_bytes_each_in_a_stream_of_its_own() {
        EventSupply supply = new EventSupply(1957);
        List<StoredEvent> events = supply.next(EVENTS);

        assertThat(events.stream().map(StoredEvent::stream).distinct()).hasSize(EVENTS);
        assertThat(events.stream().map(StoredEvent::id).toList()).isSorted();
        assertThat(supply.payloadBytes()).isBetween(380.0, 480.0);
        StoredEvent first = events.getFirst();
        assertThat(new EventCodec().decode(first.type(), first.schemaVersion(), first.payload()))
                .isInstanceOf(ClaimRecorded.class);
    }

    @Test
    void the_same_seed_gives_the_same_claims() {
        assertThat(new EventSupply(1).next().payload())
                .isEqualTo(new EventSupply(1).next().payload());
    }
}
