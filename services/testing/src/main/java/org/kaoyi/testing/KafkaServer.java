package org.kaoyi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.testcontainers.kafka.KafkaContainer;

/** The Kafka brokers that tests run on. Each is started at its first use, shared by all tests of the process, and ended with it. */
public enum KafkaServer {
    /** Always there: its jars come with the build. {@value #STANDING} names another that stands already. */
    PROCESS("Kafka in a process of its own") {
        @Override
        public String bootstrap() {
            String standing = System.getenv(STANDING);
            return standing == null ? InProcess.BROKER.bootstrap() : standing;
        }
    },
    /** There where a Docker engine answers. */
    CONTAINER("Kafka in a container") {
        @Override
        public String bootstrap() {
            return InContainer.BROKER.getBootstrapServers();
        }
    };

    /** The address of a broker on this machine, for runs that begin hundreds of processes (mutation). */
    private static final String STANDING = "KAOYI_TEST_KAFKA";

    private final String title;

    KafkaServer(String title) {
        this.title = title;
    }

    /** Those that can be had on this machine. */
    public static Stream<KafkaServer> available() {
        return Stream.of(values()).filter(server -> server == PROCESS || Docker.answers());
    }

    /** The one that is set up most like a real one, for tests too slow to run on each. */
    public static KafkaServer nextToReal() {
        return available().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The one in a process of its own, with all its doors; shared, so not to be killed. */
    public static KafkaBroker process() {
        return InProcess.BROKER;
    }

    /** Its address as Kafka's clients take it. */
    public abstract String bootstrap();

    @Override
    public String toString() {
        return title;
    }

    private static final class InProcess {
        static final KafkaBroker BROKER = start();

        private static KafkaBroker start() {
            try {
                Path folder = Files.createTempDirectory("kaoyi-kafka");
                KafkaBroker broker = KafkaBroker.start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    broker.close();
                    delete(folder);
                }));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("the files of a test broker are left in " + folder + ": " + e);
        }
    }

    private static final class InContainer {
        static final KafkaContainer BROKER = start();

        private static KafkaContainer start() {
            KafkaContainer broker = Docker.kafka();
            broker.start();
            return broker;
        }
    }
}
