package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.Patience;

/** Topics of a test's own, and what a stranger may do with them. */
final class Topics {
    static final TopicLayout LAYOUT = new TopicLayout(3, Duration.ofDays(1));
    private static final Duration POLL = Duration.ofMillis(100);

    private Topics() {}

    static KafkaCluster fresh(KafkaServer server) {
        return fresh(server.bootstrap());
    }

    static KafkaCluster fresh(String bootstrap) {
        return new KafkaCluster(bootstrap, "kaoyi-" + UUID.randomUUID());
    }

    /** Asks with as much patience as a busy machine takes; what makes topics in the program has less. */
    static TopicAdmin admin(KafkaCluster cluster) {
        return new TopicAdmin(cluster, cluster.admin(), Patience.WITH_A_BUSY_MACHINE);
    }

    /** As many as there are: a broker that makes topics by itself makes them with another number. */
    static int partitions(KafkaCluster cluster) {
        try (TopicAdmin admin = admin(cluster)) {
            return admin.partitions().orElseThrow();
        }
    }

    /** All committed messages of a partition, in order. */
    static List<ConsumerRecord<byte[], byte[]>> messages(KafkaCluster cluster, int partition) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = cluster.reader()) {
            TopicPartition place = new TopicPartition(cluster.topic(), partition);
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).get(place);
            while (consumer.position(place) < end) {
                consumer.poll(POLL).forEach(messages::add);
            }
        }
        return messages;
    }

    static List<ConsumerRecord<byte[], byte[]>> allMessages(KafkaCluster cluster) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (int partition = 0; partition < LAYOUT.partitions(); partition++) {
            all.addAll(messages(cluster, partition));
        }
        return all;
    }

    /** Makes the topic by hand and writes these messages to it, in their order. */
    static void write(KafkaCluster cluster, List<ProducerRecord<byte[], byte[]>> messages) throws Exception {
        try (TopicAdmin admin = admin(cluster);
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers", cluster.bootstrap(),
                                "request.timeout.ms", 5_000,
                                "delivery.timeout.ms", 20_000),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            admin.partitionsOfMade(LAYOUT);
            List<Future<RecordMetadata>> sent =
                    messages.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    /** The message as it stands, to be written once more. */
    static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> message, KafkaCluster to) {
        return new ProducerRecord<>(to.topic(), message.partition(), message.key(), message.value(), message.headers());
    }

    /** A message that says it is of this ledger, and has a header without a value. */
    static ProducerRecord<byte[], byte[]> unreadable(KafkaCluster cluster, EventLog log) {
        LoggedEvent event = log.readAfter(0, 1).getFirst();
        LedgerName name = LedgerName.of(log).orElseThrow();
        int partition = event.key() == null ? 0 : Partitioning.of(event.key(), LAYOUT.partitions());
        ProducerRecord<byte[], byte[]> message = new MessageFormat(cluster.topic(), name).event(partition, event, 0);
        message.headers().remove(MessageFormat.METADATA).add(MessageFormat.METADATA, null);
        return message;
    }

    static void delete(KafkaCluster cluster) throws Exception {
        try (Admin admin = cluster.admin()) {
            admin.deleteTopics(List.of(cluster.topic())).all().get();
        }
    }
}
