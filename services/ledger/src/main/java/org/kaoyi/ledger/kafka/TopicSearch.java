package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks about in a topic, by committed messages only: where its partitions end, and where a position stands in them. */
final class TopicSearch implements AutoCloseable {
    /** So many messages from its end on back, a partition nearly always holds one of the relay's. */
    private static final long WINDOW = 64;

    private static final long WINDOW_GROWTH = 8;

    /** So few messages are read through rather than searched. */
    private static final long NEAR = 500;

    /** So many imitated messages are passed over at the end of a partition; more are no accident, and each costs a question to the log. */
    private static final int IMITATIONS_MAX = 1_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Consumer<byte[], byte[]> consumer;
    private final MessageReading reading;
    private final List<TopicPartition> partitions;

    /** Nothing on the topic can be of a ledger that is empty; the first message of another one is enough. */
    private final boolean isOfNothing;

    private final LogWitness witness;
    private final Duration patience;

    /** @param witness of the same ledger */
    TopicSearch(KafkaCluster cluster, LedgerName ledger, int partitionCount, LogWitness witness) {
        this(cluster.searcher(), cluster.topic(), ledger, partitionCount, witness, PATIENCE);
    }

    /** @param patience after which a topic that brings nothing, though it has more, is given up */
    TopicSearch(
            Consumer<byte[], byte[]> consumer,
            String topic,
            LedgerName ledger,
            int partitionCount,
            LogWitness witness,
            Duration patience) {
        this.witness = witness;
        this.patience = patience;
        this.consumer = consumer;
        this.reading = new MessageReading(ledger, partitionCount);
        this.isOfNothing = ledger.equals(LedgerName.ofNothing());
        this.partitions = IntStream.range(0, partitionCount)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /**
     * The end of one partition.
     *
     * @param last the last message of this ledger's relay, which the log knows; null when there is none
     * @param unlogged a later one that seems to be of the relay, of which the log knows nothing; null when there is none
     * @param stranger the source of a message of another ledger that stands there instead; null when none does
     * @param aged whether there were messages once that are kept no longer
     */
    record End(
            @Nullable TopicMessage last,
            @Nullable TopicMessage unlogged,
            @Nullable String stranger,
            boolean aged) {}

    /** The ends of all partitions, in their order. */
    List<End> ends() {
        return partitions.stream()
                .map(partition -> end(partition, begin(partition), committedEnd(partition)))
                .toList();
    }

    private End end(TopicPartition partition, long begin, long end) {
        long window = WINDOW;
        while (true) {
            long from = Math.max(begin, end - window);
            End found = lastBetween(partition, from, end, begin > 0);
            boolean hopeless =
                    isOfNothing ? found.stranger() != null : window > IMITATIONS_MAX && found.unlogged() != null;
            if (found.last() != null || from == begin || hopeless) {
                return found;
            }
            window *= WINDOW_GROWTH;
        }
    }

    private End lastBetween(TopicPartition partition, long from, long end, boolean aged) {
        List<TopicMessage> read = new ArrayList<>();
        String stranger = null;
        Scan scan = new Scan(partition, from, end);
        for (ConsumerRecord<byte[], byte[]> message = scan.next(); message != null; message = scan.next()) {
            try {
                read.add(reading.read(message));
            } catch (ForeignMessage e) {
                String source = MessageReading.sourceOf(message);
                if (source != null && LedgerName.isOfALedger(source)) {
                    stranger = source;
                }
            }
        }
        int last = lastLogged(read);
        return new End(
                last < 0 ? null : read.get(last), last == read.size() - 1 ? null : read.getLast(), stranger, aged);
    }

    /** Which of the messages is the last that the log knows; -1 when it knows none. */
    private int lastLogged(List<TopicMessage> messages) {
        int earliest = Math.max(0, messages.size() - IMITATIONS_MAX);
        for (int i = messages.size() - 1; i >= earliest; i--) {
            if (witness.isLogged(messages.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * An offset from which all messages of a partition after a position can be read; there may be earlier ones as well.
     * Positions grow with offsets, but for what others wrote; so it is found by halving.
     */
    long offsetAfter(int partitionNumber, long position) {
        TopicPartition partition = partitions.get(partitionNumber);
        long low = begin(partition);
        long high = position == 0 ? low : committedEnd(partition);
        while (high - low > NEAR) {
            long middle = low + (high - low) / 2;
            long[] found = positionFrom(partition, middle, high);
            if (found.length == 0 || found[1] > position) {
                high = middle;
            } else {
                low = found[0] + 1;
            }
        }
        return low;
    }

    /** Offset and position of the first message of ours from an offset on; empty when there is none before the end. */
    private long[] positionFrom(TopicPartition partition, long from, long end) {
        Scan scan = new Scan(partition, from, end);
        for (ConsumerRecord<byte[], byte[]> message = scan.next(); message != null; message = scan.next()) {
            try {
                return new long[] {message.offset(), reading.read(message).position()};
            } catch (ForeignMessage e) {
                // Somebody else's; the next one will do as well.
            }
        }
        return new long[0];
    }

    /** Kafka's client complains of answers about partitions that it does not read. */
    private long begin(TopicPartition partition) {
        consumer.assign(List.of(partition));
        return of(partition, consumer.beginningOffsets(List.of(partition)));
    }

    private long committedEnd(TopicPartition partition) {
        consumer.assign(List.of(partition));
        return of(partition, consumer.endOffsets(List.of(partition)));
    }

    private static long of(TopicPartition partition, Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(partition), "the cluster answers what it is asked");
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** The messages of a partition from an offset up to another. */
    private final class Scan {
        private final TopicPartition partition;
        private final long end;
        private Iterator<ConsumerRecord<byte[], byte[]>> page = Collections.emptyIterator();

        Scan(TopicPartition partition, long from, long end) {
            this.partition = partition;
            this.end = end;
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
        }

        @Nullable
        ConsumerRecord<byte[], byte[]> next() {
            long deadline = System.nanoTime() + patience.toNanos();
            while (!page.hasNext()) {
                if (consumer.position(partition) >= end) {
                    return null;
                }
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("the topic did not answer while it was searched");
                }
                page = consumer.poll(POLL).records(partition).iterator();
            }
            ConsumerRecord<byte[], byte[]> message = page.next();
            return message.offset() < end ? message : null;
        }
    }
}
