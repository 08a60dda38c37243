package org.kaoyi.ledger.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.RequestMismatch;

/**
 * Axon's storage engine over our log. The events of one unit of work are one append, which is durable by itself: a
 * command handler touches nothing else. Beside the versions that its events follow, it expects what {@link
 * AppendContext#expect} names.
 *
 * <p>Streaming processors do not read here but from {@link LogMessageSource}. Snapshots are not kept: our streams are
 * short, and a snapshot would be a second truth.
 */
public final class LogEventStorageEngine implements EventStorageEngine {
    private final EventLog log;
    private final EventMessages messages;

    public LogEventStorageEngine(EventLog log, EventMessages messages) {
        this.log = log;
        this.messages = messages;
    }

    /**
     * Appends, and waits until it is durable.
     *
     * @param events of one unit of work; each belongs to a stream
     * @throws ConcurrencyException with an {@link ExpectationFailed} as cause, when a stream has moved on
     * @throws RequestMismatch when the idempotency key was used for other content
     * @throws LogUnavailable when the store can not be reached
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Expectation> expectations = new ArrayList<>(AppendContext.currentExpectations());
        List<NewEvent> stored = new ArrayList<>();
        Map<String, Long> next = new HashMap<>();
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> message = requireOfStream(event);
            Expectation seen = new Expectation(message.getAggregateIdentifier(), message.getSequenceNumber() - 1);
            Long follows = next.put(seen.stream(), message.getSequenceNumber() + 1);
            if (follows == null) {
                expectations.add(seen);
            } else if (follows != message.getSequenceNumber()) {
                throw new IllegalArgumentException("events of a stream must follow one another");
            }
            stored.add(messages.toEvent(message));
        }
        append(new Append(
                expectations, stored, AppendContext.currentRequestKey().orElse(null)));
    }

    /** Not kept, see above. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {}

    /** Always empty, see above. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    /** The events after the token, up to the end of the log; it never waits for more, whatever {@code mayBlock} says. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return LogPages.after(log, Tokens.position(token)).map(messages::toTrackedMessage);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstVersion) {
        return DomainEventStream.of(log.readStream(stream, firstVersion).stream()
                .<DomainEventMessage<?>>map(messages::toMessage)
                .toList());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        long version = log.streamVersion(stream);
        return version == Expectation.NO_STREAM ? Optional.empty() : Optional.of(version);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return Tokens.head(log);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return Tokens.before(log, instant);
    }

    private void append(Append append) {
        try {
            AppendContext.leaveReceipt(log.appendAndWait(append));
        } catch (ExpectationFailed moved) {
            throw new ConcurrencyException("a stream has moved on", moved);
        }
    }

    private static DomainEventMessage<?> requireOfStream(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> message && message.getAggregateIdentifier() != null) {
            return message;
        }
        throw new IllegalArgumentException("an event that belongs to no stream can not be stored");
    }
}
