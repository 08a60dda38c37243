package org.kaoyi.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.TopicLayout;

/** What a stranger with rights may do with a topic. */
final class TopicCopy {
    private static final Duration POLL = Duration.ofMillis(100);

    private TopicCopy() {}

    /** All committed messages, to be written to another topic. */
    static List<ProducerRecord<byte[], byte[]>> of(KafkaCluster cluster, String topic) {
        return read(cluster).stream()
                .map(message -> new ProducerRecord<>(
                        topic, message.partition(), message.key(), message.value(), message.headers()))
                .toList();
    }

    /** The positions of the log of which there is an event in a partition. */
    static Set<Long> positions(KafkaCluster cluster) {
        Set<Long> positions = new TreeSet<>();
        for (ConsumerRecord<byte[], byte[]> message : read(cluster)) {
            if (message.value() != null && message.value().length > 0) {
                positions.add(Long.parseLong(
                        new String(message.headers().lastHeader("ce_position").value(), UTF_8)));
            }
        }
        return positions;
    }

    /** Makes a topic by hand and writes messages to it, in their order. */
    static void write(KafkaCluster cluster, List<ProducerRecord<byte[], byte[]>> messages) throws Exception {
        try (Admin admin = Admin.create(bootstrap(cluster));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(bootstrap(cluster), new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(cluster.topic(), TopicLayout.PARTITIONS, (short) 1)))
                    .all()
                    .get();
            messages.forEach(producer::send);
            producer.flush();
        }
    }

    static void delete(KafkaCluster cluster) throws Exception {
        try (Admin admin = Admin.create(bootstrap(cluster))) {
            admin.deleteTopics(List.of(cluster.topic())).all().get();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(KafkaCluster cluster) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", cluster.bootstrap(), "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(cluster.topic()).stream()
                    .map(partition -> new TopicPartition(cluster.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(messages::add);
            }
        }
        return messages;
    }

    private static Map<String, Object> bootstrap(KafkaCluster cluster) {
        return Map.of("bootstrap.servers", cluster.bootstrap());
    }
}
