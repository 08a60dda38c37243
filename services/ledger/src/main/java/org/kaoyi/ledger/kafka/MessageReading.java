package org.kaoyi.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.ledger.merkle.TreeHash;

/**
 * Messages back to events. An event's leaf is computed from what stands in the message, so that one that was altered on its way is
 * noticed; whether the ledger has that leaf only the log tells.
 */
final class MessageReading {
    private static final byte[] NOTHING = {};

    private final LedgerName ledger;
    private final int partitions;

    MessageReading(LedgerName ledger, int partitions) {
        this.ledger = ledger;
        this.partitions = partitions;
    }

    /** @throws ForeignMessage when it is not a message of this ledger's relay */
    TopicMessage read(ConsumerRecord<byte[], byte[]> message) throws ForeignMessage {
        Headers headers = message.headers();
        requireOurs(headers);
        try {
            long position = number(headers, MessageFormat.POSITION);
            long previous = number(headers, MessageFormat.PREVIOUS);
            if (position < 1 || previous < 0 || previous > position) {
                throw new ForeignMessage("its positions can not be right");
            }
            byte[] leafHash = leafHash(headers);
            String type = text(headers, MessageFormat.TYPE);
            if (type.equals(MessageFormat.WATERMARK_TYPE)) {
                return new TopicMessage.Watermark(position, previous, leafHash);
            }
            requireRightPartition(message);
            return new TopicMessage.Event(event(message, position, type, leafHash), previous);
        } catch (NumberFormatException e) {
            throw new ForeignMessage("a number in its headers can not be read");
        } catch (DateTimeException | ArithmeticException e) {
            throw new ForeignMessage("its time can not be read");
        } catch (RuntimeException e) {
            // A stranger's bytes, whatever they are, end no thread that reads for the ledger.
            throw new ForeignMessage("it is no event of a ledger: " + e.getMessage());
        }
    }

    /** The ledger that a message says it is of; null when it is of none. */
    static @Nullable String sourceOf(ConsumerRecord<byte[], byte[]> message) {
        Header source = message.headers().lastHeader(MessageFormat.SOURCE);
        return source == null || source.value() == null ? null : new String(source.value(), UTF_8);
    }

    private void requireOurs(Headers headers) throws ForeignMessage {
        if (!text(headers, MessageFormat.SPEC_VERSION).equals(MessageFormat.VERSION_OF_SPEC)) {
            throw new ForeignMessage("it is of another version of CloudEvents than 1.0");
        }
        if (!text(headers, MessageFormat.SOURCE).equals(ledger.uri())) {
            throw new ForeignMessage("it is of another source than this ledger");
        }
    }

    /** An event in another partition than its key's would be seen by none of those who need it. */
    private void requireRightPartition(ConsumerRecord<byte[], byte[]> message) throws ForeignMessage {
        if (message.key() != null && Partitioning.of(message.key(), partitions) != message.partition()) {
            throw new ForeignMessage("it stands in another partition than its key's");
        }
    }

    private static LoggedEvent event(
            ConsumerRecord<byte[], byte[]> message, long position, String type, byte[] leafHash) throws ForeignMessage {
        Headers headers = message.headers();
        int mark = type.lastIndexOf(MessageFormat.VERSION_MARK);
        if (!type.startsWith(MessageFormat.TYPE_PREFIX) || mark < MessageFormat.TYPE_PREFIX.length()) {
            throw new ForeignMessage("its type is none of a ledger");
        }
        if (message.value() == null) {
            throw new ForeignMessage("it has no payload");
        }
        NewEvent content = new NewEvent(
                text(headers, MessageFormat.SUBJECT),
                type.substring(MessageFormat.TYPE_PREFIX.length(), mark),
                Integer.parseInt(type.substring(mark + MessageFormat.VERSION_MARK.length())),
                message.key() == null ? null : new String(message.key(), UTF_8),
                message.value(),
                metadata(headers));
        long version = number(headers, MessageFormat.STREAM_VERSION);
        Instant recordedAt = Instant.parse(text(headers, MessageFormat.TIME));
        if (!Arrays.equals(leafHash, LeafHash.of(position, version, content, recordedAt))) {
            throw new ForeignMessage("it was altered: its content does not give the leaf hash that it bears");
        }
        return content.logged(position, version, recordedAt, leafHash);
    }

    private static byte[] leafHash(Headers headers) throws ForeignMessage {
        byte[] leafHash;
        try {
            leafHash = HexFormat.of().parseHex(text(headers, MessageFormat.LEAF_HASH));
        } catch (IllegalArgumentException e) {
            throw new ForeignMessage("its leaf hash is not written in hexadecimal signs");
        }
        if (leafHash.length != TreeHash.HASH_BYTES) {
            throw new ForeignMessage("its leaf hash does not have %d bytes".formatted(TreeHash.HASH_BYTES));
        }
        return leafHash;
    }

    private static byte[] metadata(Headers headers) throws ForeignMessage {
        Header metadata = headers.lastHeader(MessageFormat.METADATA);
        if (metadata == null) {
            return NOTHING;
        }
        if (metadata.value() == null) {
            throw new ForeignMessage("its header %s has no value".formatted(MessageFormat.METADATA));
        }
        return metadata.value();
    }

    private static long number(Headers headers, String name) throws ForeignMessage {
        return Long.parseLong(text(headers, name));
    }

    private static String text(Headers headers, String name) throws ForeignMessage {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new ForeignMessage("it lacks the header " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
