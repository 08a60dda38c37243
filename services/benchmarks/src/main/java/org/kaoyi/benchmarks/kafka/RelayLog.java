package org.kaoyi.benchmarks.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.log.Loading;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.Relay;
import org.kaoyi.ledger.kafka.RelayStatus;
import org.kaoyi.ledger.kafka.TopicLayout;

/** Copying a whole log to a topic, beside a producer that sends the same messages from memory without order, transactions or a log to read. */
record RelayLog() implements Benchmark {
    private static final String UNIT = "events/s";
    private static final String RAW = "raw-producer";

    /** The raw producer's messages are held in memory. */
    private static final int EVENTS_MAX = 200_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LOOK_NANOS = 200_000;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String meaning() {
        return "events a second copied from the log to a topic of four partitions, acknowledged";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(Result.LIMIT, 0.4));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        int events = Math.min(surroundings.effort().replayEvents(), EVENTS_MAX);
        BenchmarkDatabase database = Loading.ledger(surroundings, "relay", events);
        try (Broker broker = Broker.start();
                Kaoyi.Opened opened = Kaoyi.Opened.on(database)) {
            KafkaCluster first = broker.freshTopic();
            relayed(opened, first, events); // warms up, and leaves the messages for the other
            List<ProducerRecord<byte[], byte[]>> messages = messages(first);
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> relayed(opened, broker.freshTopic(), events));
            contestants.put(RAW, () -> sent(broker.freshTopic(), messages, events));
            sent(broker.freshTopic(), messages, events);
            Figures figures =
                    Rounds.interleaved(contestants, surroundings.effort().rounds());
            return Result.beside(
                    name(),
                    UNIT,
                    figures,
                    RAW,
                    Map.of("events", events, "messages", messages.size(), "bytes-a-message", bytes(messages)));
        }
    }

    /** From the moment that it begins to copy; finding topic and turn takes a second or two once. */
    private static double relayed(Kaoyi.Opened opened, KafkaCluster cluster, long events) {
        try (Relay relay = Relay.start(opened.log(), cluster, TopicLayout.STANDARD)) {
            while (relay.status().state() != RelayStatus.State.RELAYING) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            long before = relay.status().position();
            long began = System.nanoTime();
            while (relay.status().position() < events) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return (events - before) / Callers.seconds(System.nanoTime() - began);
        }
    }

    /** As fast as the brokers take it: order and repetitions after a fault are no matter. */
    private static double sent(KafkaCluster cluster, List<ProducerRecord<byte[], byte[]>> messages, long events)
            throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                cluster.bootstrap(),
                "acks",
                "all",
                "enable.idempotence",
                false,
                "batch.size",
                128 * 1024,
                "linger.ms",
                5);
        Topics.make(cluster);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < TopicLayout.PARTITIONS; partition++) {
                // Its leader is known and ready then.
                producer.send(new ProducerRecord<>(cluster.topic(), partition, null, new byte[0]))
                        .get();
            }
            long began = System.nanoTime();
            for (ProducerRecord<byte[], byte[]> message : messages) {
                Future<RecordMetadata> ignored = producer.send(new ProducerRecord<>(
                        cluster.topic(), message.partition(), message.key(), message.value(), message.headers()));
            }
            producer.flush();
            return events / Callers.seconds(System.nanoTime() - began);
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> messages(KafkaCluster cluster) {
        List<TopicPartition> partitions = IntStream.range(0, TopicLayout.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(cluster.topic(), partition))
                .toList();
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", cluster.bootstrap(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    messages.add(new ProducerRecord<>(
                            message.topic(), message.partition(), message.key(), message.value(), message.headers()));
                }
            }
        }
        return messages;
    }

    /** Key, value and headers, on average. */
    private static long bytes(List<ProducerRecord<byte[], byte[]>> messages) {
        long bytes = 0;
        for (ProducerRecord<byte[], byte[]> message : messages) {
            bytes += length(message.key()) + length(message.value());
            for (var header : message.headers()) {
                bytes += header.key().length() + length(header.value());
            }
        }
        return bytes / Math.max(1, messages.size());
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
