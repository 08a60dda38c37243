package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.kaoyi.ledger.LoggedEvent;

/**
 * Copies events into the partitions, each batch in one transaction: whoever reads sees all of a batch or nothing, and after each batch all
 * partitions stand at the same position. A writer that has failed once is closed and another one begun, which reads anew where the
 * topic ends.
 */
final class TopicWriter implements AutoCloseable {
    /** What is open when it is closed is given up, not waited for. */
    private static final Duration CLOSE_PATIENCE = Duration.ZERO;

    private final Producer<byte[], byte[]> producer;
    private final MessageFormat format;
    private final long[] last;
    private final Runnable beforeCommit;

    /**
     * @param producer begun by {@link Producer#initTransactions}
     * @param last the position at which each partition ends
     * @param beforeCommit called when a batch was sent and is not committed yet; tests die here
     */
    TopicWriter(Producer<byte[], byte[]> producer, MessageFormat format, long[] last, Runnable beforeCommit) {
        this.producer = producer;
        this.format = format;
        this.last = last.clone();
        this.beforeCommit = beforeCommit;
    }

    /** The position from which on something is missing in one of the partitions. */
    long position() {
        return Arrays.stream(last).min().orElseThrow();
    }

    /**
     * Writes a batch; returns when the brokers have it.
     *
     * @param batch events of the log that follow upon {@link #position}, at least one
     */
    void write(List<LoggedEvent> batch) {
        producer.beginTransaction();
        batch.forEach(this::send);
        LoggedEvent end = batch.getLast();
        for (int partition = 0; partition < last.length; partition++) {
            if (last[partition] < end.position()) {
                Future<RecordMetadata> ignored =
                        producer.send(format.watermark(partition, end.position(), end.leafHash(), last[partition]));
                last[partition] = end.position();
            }
        }
        beforeCommit.run();
        producer.commitTransaction();
    }

    /** An occasion's events go where its key leads; what concerns all goes everywhere. */
    private void send(LoggedEvent event) {
        String key = event.key();
        if (key != null) {
            send(Partitioning.of(key, last.length), event);
            return;
        }
        for (int partition = 0; partition < last.length; partition++) {
            send(partition, event);
        }
    }

    private void send(int partition, LoggedEvent event) {
        if (event.position() > last[partition]) {
            ProducerRecord<byte[], byte[]> message = format.event(partition, event, last[partition]);
            Future<RecordMetadata> ignored = producer.send(message);
            last[partition] = event.position();
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_PATIENCE);
    }
}
