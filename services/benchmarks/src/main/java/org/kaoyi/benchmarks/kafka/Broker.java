package org.kaoyi.benchmarks.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.kaoyi.benchmarks.database.Folders;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.testing.KafkaBroker;

/** One broker in a process of its own for the length of a benchmark; its files are deleted afterwards. */
record Broker(KafkaBroker broker, Path folder) implements AutoCloseable {
    static Broker start() throws IOException {
        Path folder = Files.createTempDirectory("kaoyi-benchmark-kafka");
        return new Broker(KafkaBroker.start(folder), folder);
    }

    /** A topic that is not there yet. */
    KafkaCluster freshTopic() {
        return new KafkaCluster(broker.bootstrap(), "benchmark-" + UUID.randomUUID());
    }

    @Override
    public void close() throws IOException {
        broker.close();
        Folders.delete(folder);
    }
}
