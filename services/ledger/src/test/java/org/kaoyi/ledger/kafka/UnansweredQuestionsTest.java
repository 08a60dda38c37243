package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.postgresql.ds.PGSimpleDataSource;

/** What is asked of a cluster or a database that does not answer. */
class UnansweredQuestionsTest {
    /** On this port nothing listens. */
    private static final int NOBODY = 1;

    private static final KafkaCluster AWAY = new KafkaCluster("127.0.0.1:" + NOBODY, "events");
    private static final Duration SOON = Duration.ofMillis(20);

    private final EventLog log = new InMemoryEventLog(Clock.systemUTC());

    @Test
    void a_cluster_that_is_away_is_not_waited_for_without_end() {
        try (TopicAdmin admin = new TopicAdmin(AWAY, AWAY.admin(), SOON)) {
            assertThatThrownBy(admin::partitions)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("the cluster did not answer in time");
        }
    }

    @Test
    void a_cluster_that_is_away_at_the_start_keeps_nobody_from_starting() {
        assertThatCode(() -> TopicCheck.requireOwn(log, AWAY, () -> new TopicAdmin(AWAY, AWAY.admin(), SOON)))
                .doesNotThrowAnyException();
    }

    /** It is being deleted: neither can it be made, nor is it there. */
    @Test
    void a_topic_that_does_not_come_to_be_there_is_not_waited_for_without_end() {
        KafkaFuture<TopicDescription> unknown = failed(new UnknownTopicOrPartitionException("events"));
        KafkaFuture<CreateTopicsResult.TopicMetadataAndConfig> exists = failed(new TopicExistsException("events"));
        Admin deleting = (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(),
                new Class<?>[] {Admin.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "describeTopics" -> new DescribeTopicsResult(null, Map.of("events", unknown)) {};
                    case "createTopics" -> new CreateTopicsResult(Map.of("events", exists)) {};
                    default -> null;
                });

        try (TopicAdmin admin = new TopicAdmin(AWAY, deleting, Duration.ZERO)) {
            assertThatThrownBy(() -> admin.partitionsOfMade(TopicLayout.STANDARD))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("the topic was made and is not there yet");
        }
    }

    private static <T> KafkaFuture<T> failed(Exception failure) {
        KafkaFutureImpl<T> future = new KafkaFutureImpl<>();
        future.completeExceptionally(failure);
        return future;
    }

    @Test
    void a_topic_that_has_more_and_brings_nothing_is_given_up() {
        TopicPartition partition = new TopicPartition("events", 0);
        MockConsumer<byte[], byte[]> silent = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
        silent.updateBeginningOffsets(Map.of(partition, 0L));
        silent.updateEndOffsets(Map.of(partition, 5L));

        try (TopicSearch search =
                new TopicSearch(silent, "events", LedgerName.ofNothing(), 1, new LogWitness(log), SOON)) {
            assertThatThrownBy(search::ends)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("the topic did not answer while it was searched");
        }
    }

    @Test
    void what_can_not_be_parked_or_counted_is_told() {
        PGSimpleDataSource ended = new PGSimpleDataSource();
        ended.setServerNames(new String[] {"127.0.0.1"});
        ended.setPortNumbers(new int[] {NOBODY});
        ParkedInDatabase parked = new ParkedInDatabase(ended);
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>(
                "events",
                0,
                7,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());

        assertThatThrownBy(() -> parked.park(message, "foreign"))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("a message of the topic can not be parked");
        assertThatThrownBy(parked::count)
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("the parked messages can not be counted");
    }
}
