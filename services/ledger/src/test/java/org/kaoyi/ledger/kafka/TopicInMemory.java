package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** A topic as a consumer reads it, without a broker; it remembers from where it was read. */
final class TopicInMemory extends MockConsumer<byte[], byte[]> {
    static final String TOPIC = "events";

    /** As one answer of a broker holds. */
    private static final int PAGE_MESSAGES = 100;

    /** An offset that the reader was sent to. */
    record Seek(int partition, long offset) {}

    private final List<TopicPartition> partitions;
    private final List<List<ConsumerRecord<byte[], byte[]>>> messages;
    private final List<Seek> seeks = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final MessageFormat format;
    private long keptFrom;

    TopicInMemory(EventLog log, int partitionCount) {
        super(AutoOffsetResetStrategy.EARLIEST.name());
        format = new MessageFormat(TOPIC, LedgerName.of(log).orElse(LedgerName.ofNothing()));
        partitions = IntStream.range(0, partitionCount)
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .toList();
        messages = IntStream.range(0, partitionCount)
                .<List<ConsumerRecord<byte[], byte[]>>>mapToObj(number -> new ArrayList<>())
                .toList();
        tellOffsets();
    }

    List<TopicPartition> partitions() {
        return partitions;
    }

    /** As its relay writes it. */
    TopicInMemory event(int partition, LoggedEvent event, long previous) {
        return write(partition, format.event(partition, event, previous));
    }

    /** As above. */
    TopicInMemory watermark(int partition, long position, byte[] leafHash, long previous) {
        return write(partition, format.watermark(partition, position, leafHash, previous));
    }

    /** Of somebody who has nothing to do with ledgers. */
    TopicInMemory noise(int partition) {
        return write(partition, new ProducerRecord<byte[], byte[]>(TOPIC, partition, null, new byte[] {1}));
    }

    TopicInMemory write(int partition, ProducerRecord<byte[], byte[]> message) {
        List<ConsumerRecord<byte[], byte[]>> all = messages.get(partition);
        all.add(new ConsumerRecord<>(
                TOPIC,
                partition,
                all.size(),
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                message.key(),
                message.value(),
                message.headers(),
                Optional.empty()));
        tellOffsets();
        return this;
    }

    /** What came before an offset is kept no longer. */
    TopicInMemory keepsFrom(long offset) {
        keptFrom = offset;
        tellOffsets();
        return this;
    }

    /** In order; a page's next answer is no seek. */
    List<Seek> seeks() {
        return seeks;
    }

    /** How long was waited for each answer. */
    List<Duration> waits() {
        return waits;
    }

    private void tellOffsets() {
        for (TopicPartition partition : partitions) {
            updateBeginningOffsets(Map.of(partition, keptFrom));
            updateEndOffsets(
                    Map.of(partition, (long) messages.get(partition.partition()).size()));
        }
    }

    @Override
    public synchronized void seek(TopicPartition partition, long offset) {
        seeks.add(new Seek(partition.partition(), offset));
        super.seek(partition, offset);
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        waits.add(patience);
        for (TopicPartition partition : assignment()) {
            List<ConsumerRecord<byte[], byte[]>> all = messages.get(partition.partition());
            long next = position(partition);
            if (!paused().contains(partition)) {
                all.stream().skip(next).limit(PAGE_MESSAGES).forEach(this::addRecord);
            }
        }
        return super.poll(patience);
    }
}
