package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topic, or finds it. */
final class TopicAdmin implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicAdmin.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = 50_000_000;

    private final KafkaCluster cluster;
    private final Admin admin;
    private final Duration patience;

    TopicAdmin(KafkaCluster cluster) {
        this(cluster, cluster.admin(), PATIENCE);
    }

    TopicAdmin(KafkaCluster cluster, Admin admin, Duration patience) {
        this.cluster = cluster;
        this.admin = admin;
        this.patience = patience;
    }

    /** How many partitions the topic has; empty when there is no such topic. */
    OptionalInt partitions() {
        try {
            return get(admin.describeTopics(List.of(cluster.topic())).allTopicNames()).values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .findFirst();
        } catch (UnknownTopicOrPartitionException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * Makes the topic where there is none.
     *
     * @throws TopicAuthorizationException when there is none and this process may not make one
     */
    int partitionsOfMade(TopicLayout layout) {
        OptionalInt there = partitions();
        if (there.isPresent()) {
            return there.getAsInt();
        }
        NewTopic topic = new NewTopic(cluster.topic(), Optional.of(layout.partitions()), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(layout.retention().toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(KafkaCluster.MESSAGE_BYTES_MAX)));
        try {
            get(admin.createTopics(List.of(topic)).all());
            LOG.warn(
                    "the topic {} was not there and is made at {} (cluster {}): is it the right cluster?",
                    cluster.topic(),
                    cluster.bootstrap(),
                    clusterId());
        } catch (TopicExistsException e) {
            // Another relay was faster; or it is being deleted, and the next attempt tells.
        } catch (TopicAuthorizationException e) {
            throw new TopicAuthorizationException(
                    "there is no topic %s that this process may see, and it may not make it: %s"
                            .formatted(cluster.topic(), e.getMessage()));
        }
        int made = awaitMade();
        awaitLeaders(made);
        return made;
    }

    /** The controller has made it before the broker that is asked has heard of it. */
    private int awaitMade() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            OptionalInt there = partitions();
            if (there.isPresent()) {
                return there.getAsInt();
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new TimeoutException("the topic was made and is not there yet");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /**
     * The cluster tells of a topic before its brokers have taken their partitions. A message sent in between is refused, and the
     * producer may then wait for another leader, who never comes, until it gives the message up. Who asks for the ends is only
     * answered by leaders, and asks again by itself until they are.
     */
    private void awaitLeaders(int partitions) {
        get(admin.listOffsets(IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(cluster.topic(), partition))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all());
    }

    /** The cluster's own id, for messages. */
    String clusterId() {
        return get(admin.describeCluster().clusterId());
    }

    @Override
    public void close() {
        admin.close(patience);
    }

    private <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("the cluster did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
