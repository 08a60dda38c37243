package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.kaoyi.ledger.EventLog;

/** Draws the messages of all partitions into a merge, and parks what is none of the relay's. For one thread at a time. */
final class TopicReader implements AutoCloseable {
    private final Consumer<byte[], byte[]> consumer;
    private final MessageReading reading;
    private final LogWitness witness;
    private final ParkingPlace parking;
    private final List<TopicPartition> partitions;

    /** Drawn and not taken yet: the log could not be asked about one of them. */
    private final Deque<ConsumerRecord<byte[], byte[]>> drawn = new ArrayDeque<>();

    private final Deque<Foreign> unparked = new ArrayDeque<>();

    private record Foreign(ConsumerRecord<byte[], byte[]> message, String reason) {}

    TopicReader(
            Consumer<byte[], byte[]> consumer,
            MessageReading reading,
            LogWitness witness,
            ParkingPlace parking,
            List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.reading = reading;
        this.witness = witness;
        this.parking = parking;
        this.partitions = partitions;
    }

    /**
     * Begins to read after a position of the log. Takes as long as the cluster takes to answer some questions.
     *
     * @throws WrongTopic when there is no such topic, or it is another ledger's
     * @throws org.apache.kafka.common.KafkaException when the cluster does not answer
     */
    static TopicReader after(long position, EventLog log, KafkaCluster cluster, ParkingPlace parking) {
        LedgerName name = LedgerName.of(log)
                .orElseThrow(() -> new WrongTopic("an empty ledger has no topic yet; it is looked for again"));
        int count = partitionsOf(cluster);
        List<TopicPartition> partitions = IntStream.range(0, count)
                .mapToObj(partition -> new TopicPartition(cluster.topic(), partition))
                .toList();
        LogWitness witness = new LogWitness(log);
        Consumer<byte[], byte[]> consumer = cluster.reader();
        try (TopicSearch search = new TopicSearch(cluster, name, count, witness)) {
            new TopicCheck(log, cluster).requireOwn(search.ends());
            consumer.assign(partitions);
            partitions.forEach(
                    partition -> consumer.seek(partition, search.offsetAfter(partition.partition(), position)));
            return new TopicReader(consumer, new MessageReading(name, count), witness, parking, partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static int partitionsOf(KafkaCluster cluster) {
        try (TopicAdmin admin = new TopicAdmin(cluster)) {
            OptionalInt count = admin.partitions();
            return count.orElseThrow(() -> new WrongTopic(
                    "there is no topic %s at %s (cluster %s): does a relay run, and is it the right cluster?"
                            .formatted(cluster.topic(), cluster.bootstrap(), admin.clusterId())));
        }
    }

    int partitionCount() {
        return partitions.size();
    }

    /**
     * Reads what there is into the merge; waits a while when there is nothing.
     *
     * @return whether there was something
     * @param full whether the merge holds enough, so that only partitions are read which may hold its next event
     */
    boolean draw(PositionMerge merge, boolean full, Duration patience) {
        if (drawn.isEmpty()) {
            drawMore(merge, full, patience);
        }
        boolean something = !drawn.isEmpty();
        while (!drawn.isEmpty()) {
            take(merge, drawn.getFirst());
            drawn.removeFirst();
        }
        park();
        return something;
    }

    private void drawMore(PositionMerge merge, boolean full, Duration patience) {
        consumer.resume(partitions);
        if (full) {
            consumer.pause(partitions.stream()
                    .filter(partition -> !merge.isBehind(partition.partition()))
                    .toList());
        }
        consumer.poll(patience).forEach(drawn::add);
    }

    /** Whoever says that something was lost before it, or is further than all, is not believed without the log. */
    private void take(PositionMerge merge, ConsumerRecord<byte[], byte[]> message) {
        try {
            TopicMessage read = reading.read(message);
            if (merge.isAfterLoss(message.partition(), read)) {
                witness.requireLogged(read);
            } else {
                witness.requireReached(read);
            }
            merge.take(message.partition(), read);
        } catch (ForeignMessage e) {
            unparked.add(new Foreign(message, String.valueOf(e.getMessage())));
        }
    }

    /** What can not be parked now is kept and parked later. */
    private void park() {
        while (!unparked.isEmpty()) {
            Foreign next = unparked.getFirst();
            parking.park(next.message(), next.reason());
            unparked.removeFirst();
        }
    }

    /** Ends a wait in {@link #draw}; from any thread. */
    void wake() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
