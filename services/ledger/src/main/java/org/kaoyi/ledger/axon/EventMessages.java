package org.kaoyi.ledger.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;

/**
 * Axon's messages to our events and back. The aggregate's identifier is the stream, its sequence number the version. The
 * message's identifier and time are not stored: read back, the identifier is {@code stream@version} and the time is when
 * the ledger took the event. The aggregate's type is the stream's name up to the first slash.
 */
public final class EventMessages {
    private final PayloadCodec payloads;
    private final MetaDataCodec metaData;

    public EventMessages(PayloadCodec payloads, MetaDataCodec metaData) {
        this.payloads = payloads;
        this.metaData = metaData;
    }

    NewEvent toEvent(DomainEventMessage<?> message) {
        PayloadCodec.Encoded encoded = payloads.encode(message.getPayload());
        return new NewEvent(
                message.getAggregateIdentifier(),
                encoded.type(),
                encoded.schemaVersion(),
                encoded.key(),
                encoded.payload(),
                metaData.encode(message.getMetaData()));
    }

    DomainEventMessage<?> toMessage(LoggedEvent event) {
        return new GenericDomainEventMessage<>(
                aggregateType(event.stream()),
                event.stream(),
                event.version(),
                new GenericMessage<>(
                        event.stream() + '@' + event.version(),
                        payloads.decode(event.type(), event.schemaVersion(), event.payload()),
                        metaData.decode(event.metadata())),
                event::recordedAt);
    }

    TrackedEventMessage<?> toTrackedMessage(LoggedEvent event) {
        return new GenericTrackedDomainEventMessage<>(Tokens.at(event.position()), toMessage(event));
    }

    private static String aggregateType(String stream) {
        int slash = stream.indexOf('/');
        return slash < 0 ? stream : stream.substring(0, slash);
    }
}
