package org.kaoyi.projections.feed;

import java.time.Clock;
import java.util.Objects;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.axon.EventMessages;
import org.kaoyi.ledger.axon.LogMessageSource;
import org.kaoyi.ledger.axon.MetaDataCodec;
import org.kaoyi.ledger.axon.PayloadCodec;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.feed.LogFollower;

/**
 * The log as messages that still hold the stored bytes. They are decoded where they are folded: by the thread of the batch, so that
 * one that can not be read halts that batch and is named in the projection's status.
 */
public final class RawMessages {
    private static final String METADATA = "metadata";

    private RawMessages() {}

    /** The payload of each message. */
    @SuppressWarnings("ArrayRecordComponent") // bytes pass through as they stand
    record Stored(String type, int schemaVersion, byte[] payload) {}

    /** The source for processors of projections, from the log's own tail. */
    public static StreamableMessageSource<TrackedEventMessage<?>> of(EventLog log) {
        return of(log, after -> new LogFollower(log, after));
    }

    /**
     * The same by another way.
     *
     * @param feeds opens a feed of the log's events after a position
     */
    public static StreamableMessageSource<TrackedEventMessage<?>> of(EventLog log, LongFunction<EventFeed> feeds) {
        return new LogMessageSource(log, feeds, new EventMessages(new Payloads(), new Bytes()), Clock.systemUTC());
    }

    /** Decodes a message of this source. */
    static RecordedEvent read(EventMessage<?> message, EventReader reader) {
        Stored stored = (Stored) message.getPayload();
        return new RecordedEvent(
                position(message),
                message.getTimestamp(),
                reader.actor(metadata(message)),
                stored.type(),
                stored.schemaVersion(),
                stored.payload(),
                reader.decodeAt(position(message), stored.type(), stored.schemaVersion(), stored.payload()));
    }

    /** The type under which the log holds the event. */
    static String type(EventMessage<?> message) {
        return ((Stored) message.getPayload()).type();
    }

    private static byte[] metadata(EventMessage<?> message) {
        return (byte[]) Objects.requireNonNull(message.getMetaData().get(METADATA), "every stored event has metadata");
    }

    static long position(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    private static final class Payloads implements PayloadCodec {
        @Override
        public Encoded encode(Object payload) {
            throw new IllegalArgumentException("projections write no events");
        }

        @Override
        public Object decode(String type, int schemaVersion, byte[] payload) {
            return new Stored(type, schemaVersion, payload);
        }
    }

    private static final class Bytes implements MetaDataCodec {
        @Override
        public byte[] encode(MetaData metaData) {
            throw new IllegalArgumentException("projections write no events");
        }

        @Override
        public MetaData decode(byte[] metadata) {
            return MetaData.with(METADATA, metadata);
        }
    }
}
