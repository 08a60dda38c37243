package org.kaoyi.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
import org.kaoyi.recording.axon.AxonMetadata;
import org.kaoyi.recording.deciding.Considered;
import org.kaoyi.recording.deciding.EarlierRequests;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamReader;

/** What every command handler does: read, decide, publish. Safe for all threads. */
public final class Recording {
    private final EventStore events;
    private final StreamReader streams;
    private final ReferenceDesk desk;
    private final EarlierRequests earlier;
    private final ReentrantLock deskLock = new ReentrantLock();

    Recording(EventStore events, StreamReader streams, ReferenceDesk desk, EarlierRequests earlier) {
        this.events = events;
        this.streams = streams;
        this.desk = desk;
        this.earlier = earlier;
    }

    /**
     * Decides on {@code request} and publishes its events in the current unit of work, whose commit appends them.
     *
     * @throws RefusedByRule when a rule forbids it, and it was not carried out before under the same idempotency key
     * @throws MovedOn when it is to be carried out only at a version that is past
     */
    public PendingReceipt carryOut(Request request, MetaData metaData) {
        Considered considered = consider(request);
        Terms terms = Terms.of(metaData);
        return switch (considered.decision()) {
            case Decision.Refused it ->
                PendingReceipt.alreadyRecordedAt(
                        before(considered, terms, metaData).orElseThrow(() -> new RefusedByRule(it.refusal())));
            case Decision.AlreadyRecorded it ->
                PendingReceipt.alreadyRecordedAt(
                        before(considered, terms, metaData).orElse(considered.position()));
            case Decision.Accepted it -> {
                terms.require(considered.expectations());
                yield publish(it.events(), considered.expectations(), metaData);
            }
        };
    }

    /** Where the same request was carried out before; a request writes only streams that it reads. */
    private OptionalLong before(Considered considered, Terms terms, MetaData metaData) {
        String key = terms.idempotencyKey();
        String requestId = AxonMetadata.requestId(metaData);
        return key == null || requestId == null
                ? OptionalLong.empty()
                : earlier.find(
                        considered.expectations().stream()
                                .map(Expectation::stream)
                                .toList(),
                        key,
                        requestId);
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
        String key = Terms.of(metaData).idempotencyKey();
        if (key != null) {
            AppendContext.requestKey(unitOfWork, key);
        }
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
