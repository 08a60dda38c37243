package org.kaoyi.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.axon.AppendContext;
import org.kaoyi.recording.deciding.Considered;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamReader;

/** What every command handler does: read, decide, publish. Safe for all threads. */
public final class Recording {
    private final EventStore events;
    private final StreamReader streams;
    private final ReferenceDesk desk;
    private final ReentrantLock deskLock = new ReentrantLock();

    Recording(EventStore events, StreamReader streams, ReferenceDesk desk) {
        this.events = events;
        this.streams = streams;
        this.desk = desk;
    }

    /**
     * Decides on {@code request} and publishes its events in the current unit of work, whose commit appends them.
     *
     * @throws RefusedByRule when a rule forbids it
     */
    public PendingReceipt carryOut(Request request, MetaData metaData) {
        Considered considered = consider(request);
        return switch (considered.decision()) {
            case Decision.Refused it -> throw new RefusedByRule(it.refusal());
            case Decision.AlreadyRecorded it -> PendingReceipt.alreadyRecordedAt(considered.position());
            case Decision.Accepted it -> publish(it.events(), considered.expectations(), metaData);
        };
    }

    /** What {@code reading} makes of the book as the log has it now. */
    <T> T consult(Function<ReferenceBook, T> reading) {
        deskLock.lock();
        try {
            desk.catchUp();
            return reading.apply(desk.book());
        } finally {
            deskLock.unlock();
        }
    }

    private Considered consider(Request request) {
        Map<String, StreamReader.Stream> folded = Considered.folded(request, streams);
        deskLock.lock();
        try {
            desk.catchUp();
            return Considered.of(request, desk, folded);
        } finally {
            deskLock.unlock();
        }
    }

    private PendingReceipt publish(List<LedgerEvent> accepted, List<Expectation> expectations, MetaData metaData) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        Map<String, Long> versions = new HashMap<>();
        expectations.forEach(expectation -> versions.put(expectation.stream(), expectation.version()));
        for (LedgerEvent event : accepted) {
            Long version = versions.computeIfPresent(event.stream(), (stream, before) -> before + 1);
            if (version == null) {
                throw new IllegalStateException("a request writes only streams that it says it reads");
            }
            events.publish(message(event, version, metaData));
        }
        List<String> written = accepted.stream().map(LedgerEvent::stream).toList();
        expectations.stream()
                .filter(expectation -> !written.contains(expectation.stream()))
                .forEach(expectation -> AppendContext.expect(unitOfWork, expectation));
        return PendingReceipt.of(unitOfWork);
    }

    private static DomainEventMessage<LedgerEvent> message(LedgerEvent event, long version, MetaData metaData) {
        String stream = event.stream();
        return new GenericDomainEventMessage<>(
                stream.substring(0, stream.indexOf('/')), stream, version, event, metaData);
    }
}
