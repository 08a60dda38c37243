package org.kaoyi.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.SettableClock;
import org.kaoyi.ledger.memory.InMemoryEventLog;

class LogEventStorageEngineTest {
    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final EventLog log = new InMemoryEventLog(clock);
    private final LogEventStorageEngine engine = new LogEventStorageEngine(log, Told.messages());
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();

    @Test
    void the_events_of_a_unit_of_work_are_one_append_and_its_receipt_says_where() {
        UnitOfWork<?> unit = decide(work -> store.publish(
                told("claim/K2", 0, "apologised"), told("claim/K3", 0, "thanked"), told("claim/K2", 1, "left")));

        assertThat(AppendContext.receipt(unit)).contains(new Appended(1, 3, false));
        assertThat(log.streamVersion("claim/K2")).isEqualTo(1);
    }

    @Test
    void an_event_comes_back_with_its_stream_version_words_and_metadata() {
        decide(work -> store.publish(
                told("claim/K2", 0, "apologised").andMetaData(Map.of("recorder", "Shen")),
                told("claim/K2", 1, "left")));

        DomainEventMessage<?> read = engine.readEvents("claim/K2", 0).next();
        assertThat(read.getPayload()).isEqualTo(new Told("apologised"));
        assertThat(read.getMetaData()).containsExactly(Map.entry("recorder", "Shen"));
        assertThat(read.getType()).isEqualTo("claim");
        assertThat(read.getAggregateIdentifier()).isEqualTo("claim/K2");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getIdentifier()).isEqualTo("claim/K2@0");
        assertThat(read.getTimestamp()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(engine.readEvents("claim/K2", 1)
                        .asStream()
                        .map(Message::getPayload)
                        .toList())
                .isEqualTo(List.of(new Told("left")));
        assertThat(engine.lastSequenceNumberFor("claim/K2")).contains(1L);
        assertThat(engine.lastSequenceNumberFor("claim/K9")).isEmpty();
    }

    @Test
    void given_a_stream_that_moved_on_when_a_decision_rests_on_its_past_then_it_is_refused() {
        decide(work -> store.publish(told("claim/K2", 0, "apologised")));

        assertThatThrownBy(() -> decide(work -> store.publish(told("claim/K2", 0, "did not"))))
                .isInstanceOf(ConcurrencyException.class)
                .hasCauseInstanceOf(ExpectationFailed.class);
        assertThat(log.head().position()).isEqualTo(1);
    }

    @Test
    void given_a_retracted_source_when_a_decision_read_it_before_then_its_claim_is_refused() {
        decide(work -> store.publish(told("source/S3", 0, "registered")));
        decide(work -> store.publish(told("source/S3", 1, "retracted")));

        assertThatThrownBy(() -> decide(work -> {
                    AppendContext.expect(work, new Expectation("source/S3", 0));
                    store.publish(told("claim/K2", 0, "as S3 tells"));
                }))
                .hasCauseInstanceOf(ExpectationFailed.class);
        decide(work -> {
            AppendContext.expect(work, new Expectation("source/S3", 1));
            store.publish(told("claim/K2", 0, "as another tells"));
        });
        assertThat(log.head().position()).isEqualTo(3);
    }

    @Test
    void a_request_that_comes_again_gets_the_first_receipt() {
        Consumer<UnitOfWork<?>> request = work -> {
            AppendContext.requestKey(work, "request-1");
            store.publish(told("claim/K2", 0, "apologised"));
        };
        decide(request);
        assertThat(AppendContext.receipt(decide(request))).contains(new Appended(1, 1, true));
    }

    @Test
    void tokens_are_positions() {
        assertThat(engine.createHeadToken()).isNull();
        decide(work -> store.publish(told("claim/K2", 0, "at ten"), told("claim/K2", 1, "at ten")));
        clock.set("2026-11-22T11:00:00Z");
        decide(work -> store.publish(told("claim/K2", 2, "at eleven")));

        assertThat(engine.createTailToken()).isNull();
        assertThat(engine.createHeadToken()).isEqualTo(Tokens.at(3));
        assertThat(engine.createTokenAt(Instant.parse("2026-11-22T09:00:00Z"))).isNull();
        assertThat(engine.createTokenAt(Instant.parse("2026-11-22T10:30:00Z"))).isEqualTo(Tokens.at(2));
        assertThat(engine.createTokenAt(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo(Tokens.at(3));
        List<Object> tokens = engine.readEvents(Tokens.at(1), false)
                .<Object>map(TrackedEventMessage::trackingToken)
                .toList();
        assertThat(tokens).containsExactly(Tokens.at(2), Tokens.at(3));
    }

    @Test
    void what_has_no_place_in_a_stream_is_refused() {
        assertThatThrownBy(() -> decide(work -> store.publish(new GenericEventMessage<>(new Told("nowhere")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> decide(work -> store.publish(told("claim/K2", 0, "one"), told("claim/K2", 2, "three"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.head().position()).isZero();
    }

    private static UnitOfWork<?> decide(Consumer<UnitOfWork<?>> decision) {
        UnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("a command"));
        unit.execute(() -> decision.accept(unit));
        return unit;
    }

    private static DomainEventMessage<?> told(String stream, long version, String words) {
        return new GenericDomainEventMessage<>("claim", stream, version, new Told(words));
    }
}
