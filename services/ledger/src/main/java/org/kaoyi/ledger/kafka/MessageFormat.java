package org.kaoyi.ledger.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LoggedEvent;

/**
 * Events as CloudEvents 1.0.2 in the binary mode of its Kafka binding (§3.2): attributes in headers that begin with {@code ce_}, the
 * payload as it is stored, the occasion as the message's key. What CloudEvents has no attribute for are extensions: position and
 * previous position, version within the stream, leaf hash, metadata. {@code schemas/kafka.md} lists them.
 */
final class MessageFormat {
    static final String SPEC_VERSION = "ce_specversion";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String ID = "ce_id";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String DATA_SCHEMA = "ce_dataschema";
    static final String CONTENT_TYPE = "content-type";
    static final String POSITION = "ce_position";
    static final String PREVIOUS = "ce_previous";
    static final String STREAM_VERSION = "ce_streamversion";
    static final String LEAF_HASH = "ce_leafhash";
    static final String METADATA = "ce_metadata";

    static final String VERSION_OF_SPEC = "1.0";
    static final String TYPE_PREFIX = "org.kaoyi.";
    static final String VERSION_MARK = ".v";
    static final String WATERMARK_TYPE = TYPE_PREFIX + "Watermark" + VERSION_MARK + 1;

    private static final Header SPEC = new RecordHeader(SPEC_VERSION, VERSION_OF_SPEC.getBytes(US_ASCII));
    private static final Header JSON = new RecordHeader(CONTENT_TYPE, "application/json".getBytes(US_ASCII));

    private final String topic;
    private final Header source;

    MessageFormat(String topic, LedgerName ledger) {
        this.topic = topic;
        this.source = header(SOURCE, ledger.uri());
    }

    /** An event as a partition's next message. */
    ProducerRecord<byte[], byte[]> event(int partition, LoggedEvent event, long previous) {
        List<Header> headers = new ArrayList<>(attributes(
                TYPE_PREFIX + event.type() + VERSION_MARK + event.schemaVersion(),
                event.stream() + '@' + event.version(),
                event.position(),
                previous,
                event.leafHash()));
        headers.add(header(SUBJECT, event.stream()));
        headers.add(header(TIME, event.recordedAt().toString()));
        headers.add(header(DATA_SCHEMA, "urn:kaoyi:events:" + event.type() + ':' + event.schemaVersion()));
        headers.add(JSON);
        headers.add(header(STREAM_VERSION, Long.toString(event.version())));
        if (event.metadata().length > 0) { // an attribute is never empty
            headers.add(new RecordHeader(METADATA, event.metadata()));
        }
        return message(partition, event.key(), event.payload(), headers);
    }

    /** A watermark as a partition's next message. */
    ProducerRecord<byte[], byte[]> watermark(int partition, long position, byte[] leafHash, long previous) {
        return message(
                partition,
                null,
                null,
                attributes(WATERMARK_TYPE, "watermark/" + partition + '@' + position, position, previous, leafHash));
    }

    private List<Header> attributes(String type, String id, long position, long previous, byte[] leafHash) {
        return List.of(
                SPEC,
                source,
                header(TYPE, type),
                header(ID, id),
                header(POSITION, Long.toString(position)),
                header(PREVIOUS, Long.toString(previous)),
                header(LEAF_HASH, HexFormat.of().formatHex(leafHash)));
    }

    private ProducerRecord<byte[], byte[]> message(
            int partition, @Nullable String key, byte @Nullable [] value, List<Header> headers) {
        return new ProducerRecord<>(topic, partition, key == null ? null : key.getBytes(UTF_8), value, headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
