package org.kaoyi.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.AGGREGATE;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvent;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/**
 * Axon's own contract of a storage engine, run against ours. Where ours promises something else on purpose, the test of that name says
 * what instead.
 */
class AxonStorageEngineContractTest extends EventStorageEngineTest {
    private final TimesOfTheEvents clock = new TimesOfTheEvents();
    private EventLog log;
    private EventStorageEngine engine;

    @BeforeEach
    void openEngine() {
        EventMessages messages = new EventMessages(new Strings(), Told.metaData());
        log = open(clock);
        engine = new AppendingAtTheirTimes(new LogEventStorageEngine(log, messages), clock);
        setTestSubject(engine);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    /** An empty log. */
    EventLog open(Clock times) {
        return new InMemoryEventLog(times);
    }

    /** Every event of ours belongs to a stream. */
    @Test
    @Override
    public void appendAndReadNonDomainEvent() {
        assertThatThrownBy(() -> engine.appendEvents(new GenericEventMessage<>("of no stream")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs to no stream");
    }

    /** The same. */
    @Test
    @Override
    public void storeAndLoadApplicationEvent() {
        appendAndReadNonDomainEvent();
    }

    /** A snapshot would be a second truth; ours are not kept. */
    @Test
    @Override
    public void storeAndLoadSnapshot() {
        engine.storeSnapshot(createEvent(0));
        assertThat(engine.readSnapshot(AGGREGATE)).isEmpty();
    }

    /** Time in our log never goes backwards, so a token at a time stands before all that came later, whatever it says. */
    @Test
    @Override
    public void createTokenWithUnorderedEvents() {
        engine.appendEvents(
                createEvent(0, Instant.parse("2007-12-03T10:15:30.00Z")),
                createEvent(1, Instant.parse("2007-12-03T10:15:40.00Z")),
                createEvent(2, Instant.parse("2007-12-03T10:15:20.00Z")));
        assertThat(engine.createTokenAt(Instant.parse("2007-12-03T10:15:35.00Z")))
                .isEqualTo(Tokens.at(1));
    }

    /** An event's identifier is its place in its stream, and not the message's own. */
    @Test
    @Override
    public void loadTrackedEvents() {
        engine.appendEvents(createEvents(4));
        engine.appendEvents(createEvent("another", 0));
        assertThat(identifiersAfter(null))
                .containsExactly(AGGREGATE + "@0", AGGREGATE + "@1", AGGREGATE + "@2", AGGREGATE + "@3", "another@0");
    }

    /** The same. */
    @Test
    @Override
    public void loadPartialStreamOfTrackedEvents() {
        engine.appendEvents(createEvents(4));
        TrackingToken first =
                engine.readEvents(null, false).findFirst().orElseThrow().trackingToken();
        assertThat(identifiersAfter(first)).containsExactly(AGGREGATE + "@1", AGGREGATE + "@2", AGGREGATE + "@3");
    }

    /** The same; the contract's streams have names of their own, one for each event. */
    @Override
    protected void assertEventStreamsById(List<EventMessage<?>> expected, List<EventMessage<?>> actual) {
        assertThat(streams(actual)).isEqualTo(streams(expected));
    }

    private static List<String> streams(List<EventMessage<?>> events) {
        return events.stream()
                .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .toList();
    }

    private List<String> identifiersAfter(TrackingToken token) {
        return engine.readEvents(token, false)
                .<String>map(EventMessage::getIdentifier)
                .toList();
    }

    /** Our log's clock, told by each event when it happened. */
    private static final class TimesOfTheEvents extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the log reads instants only");
        }
    }

    /**
     * Axon's contract gives its events times of its own choice; ours bear the time of their recording. And it begins streams in
     * the middle; ours begin at their beginning.
     */
    private record AppendingAtTheirTimes(EventStorageEngine engine, TimesOfTheEvents clock)
            implements EventStorageEngine {
        private DomainEventMessage<?> inItsPlace(EventMessage<?> event) {
            DomainEventMessage<?> message = (DomainEventMessage<?>) event;
            String stream = message.getAggregateIdentifier();
            return engine.lastSequenceNumberFor(stream).isPresent()
                    ? message
                    : new GenericDomainEventMessage<>(message.getType(), stream, 0, message, message.getTimestamp());
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                clock.now = event.getTimestamp();
                engine.appendEvents(List.of(event instanceof DomainEventMessage<?> ? inItsPlace(event) : event));
            }
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            engine.storeSnapshot(snapshot);
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
            return engine.readEvents(token, mayBlock);
        }

        @Override
        public DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
            return engine.readEvents(aggregate, firstSequenceNumber);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
            return engine.readSnapshot(aggregate);
        }

        @Override
        public TrackingToken createTailToken() {
            return engine.createTailToken();
        }

        @Override
        public TrackingToken createHeadToken() {
            return engine.createHeadToken();
        }

        @Override
        public TrackingToken createTokenAt(Instant instant) {
            return engine.createTokenAt(instant);
        }
    }

    /** Axon's contract speaks of strings. */
    private static final class Strings implements PayloadCodec {
        @Override
        public Encoded encode(Object payload) {
            return new Encoded("String", 1, null, ((String) payload).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Object decode(String type, int schemaVersion, byte[] payload) {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }
}
