package org.kaoyi.testing;

import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The Docker engine of this machine, if there is one ({@code docker/engine} makes one where no registry is reached). */
public final class Docker {
    /** The oldest PostgreSQL that the product runs on. */
    public static final String POSTGRES_IMAGE = "postgres:15";

    /** The Kafka whose clients the product uses. */
    public static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

    /** Set to {@value #REQUIRED} by who has started an engine: then its absence is a failure, and not a choice. */
    public static final String CONTAINERS_VARIABLE = "KAOYI_TEST_CONTAINERS";

    public static final String REQUIRED = "required";

    /** A few seconds on an idle machine; others test beside it. */
    private static final Duration STARTUP = Duration.ofMinutes(4);

    private static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}

    /** Asked once a process. Also the condition of tests that need containers and have no other way. */
    public static boolean answers() {
        return ANSWERS;
    }

    /** A PostgreSQL of a test's own, not started yet. */
    public static PostgreSQLContainer postgres() {
        return new PostgreSQLContainer(POSTGRES_IMAGE)
                .withDatabaseName(PostgresServer.FIRST_DATABASE)
                .withStartupTimeout(STARTUP);
    }

    /** A broker of a test's own, not started yet. */
    public static KafkaContainer kafka() {
        return new KafkaContainer(KAFKA_IMAGE).withStartupTimeout(STARTUP);
    }
}
