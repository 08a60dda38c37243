package org.kaoyi.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.faults.Rounds;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.RunsBesideOthers;

/** Whatever befalls the topic, every event comes once, in order and unaltered. */
@RunsBesideOthers
class TopicFollowerTest {
    private static final int EVENTS = 3_000;

    private final KafkaServer server = KafkaServer.nextToReal();
    private final KafkaCluster cluster = Topics.fresh(server);
    private final EventLog log = Archive.of(EVENTS);
    private final ParkedInMemory parked = new ParkedInMemory();

    @Test
    void a_follower_that_begins_late_finds_its_place_in_the_topic() throws Exception {
        relayAll();
        try (TopicFollower follower = follow(cluster, 2_900)) {
            assertThat(Archive.takeUpTo(follower, EVENTS))
                    .extracting(LoggedEvent::position)
                    .isEqualTo(Archive.positions(2_901, EVENTS));
            assertThat(follower.fromLog()).isZero();
        }
    }

    @Test
    void what_the_topic_lost_is_read_from_the_log() throws Exception {
        relayAll();
        KafkaCluster holed = Topics.fresh(server);
        Random random = Rounds.random("a topic with holes");
        List<ProducerRecord<byte[], byte[]>> kept = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : Topics.allMessages(cluster)) {
            if (random.nextInt(20) > 0) {
                kept.add(Topics.again(message, holed));
            }
        }
        Topics.write(holed, kept);
        try (TopicFollower follower = follow(holed, 0)) {
            assertWhole(follower);
            assertThat(follower.fromLog()).isPositive().isLessThan(EVENTS);
        }
    }

    @Test
    void a_duplicated_and_shuffled_topic_gives_every_event_once() throws Exception {
        relayAll();
        KafkaCluster shuffled = Topics.fresh(server);
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : Topics.allMessages(cluster)) {
            messages.add(Topics.again(message, shuffled));
            messages.add(Topics.again(message, shuffled));
        }
        Collections.shuffle(messages, Rounds.random("a shuffled topic"));
        Topics.write(shuffled, messages);
        try (TopicFollower follower = follow(shuffled, 0)) {
            assertWhole(follower);
        }
    }

    @Test
    void what_the_topic_keeps_no_longer_is_read_from_the_log() throws Exception {
        relayAll();
        try (Admin admin = cluster.admin()) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(cluster.topic(), 0), RecordsToDelete.beforeOffset(900),
                            new TopicPartition(cluster.topic(), 1), RecordsToDelete.beforeOffset(100),
                            new TopicPartition(cluster.topic(), 2), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
        try (TopicFollower follower = follow(cluster, 0)) {
            assertWhole(follower);
            assertThat(follower.fromLog()).isPositive();
            Archive.record(log, 20);
            relayAll();
            assertThat(Archive.takeUpTo(follower, EVENTS + 20)).hasSize(20);
        }
    }

    @Test
    void foreign_and_malformed_messages_are_parked_with_their_reason_and_stop_nobody() throws Exception {
        relayAll();
        Topics.write(
                cluster,
                List.of(
                        new ProducerRecord<>(cluster.topic(), 0, "moscow".getBytes(UTF_8), "hello".getBytes(UTF_8)),
                        Topics.unreadable(cluster, log),
                        new MessageFormat(
                                        cluster.topic(),
                                        LedgerName.of(Archive.of(1)).orElseThrow())
                                .event(1, log.readAfter(0, 1).getFirst(), 0)));
        Archive.record(log, 30);
        relayAll();
        try (TopicFollower follower = follow(cluster, 0)) {
            assertThat(Archive.takeUpTo(follower, EVENTS + 30))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(Archive.all(log));
            assertThat(follower.fromLog()).isZero();
        }
        assertThat(parked.reasons())
                .containsExactlyInAnyOrder(
                        "it lacks the header ce_specversion",
                        "its header ce_metadata has no value",
                        "it is of another source than this ledger");
    }

    /** Anybody who may write to the topic can make messages that are right in themselves. */
    @Test
    void an_imitated_message_beyond_the_log_or_behind_a_claimed_loss_is_parked_and_holds_up_nobody() throws Exception {
        relayAll();
        Archive.record(log, 20);
        Topics.write(cluster, imitations());
        relayAll();
        TopicCheck.requireOwn(log, cluster);
        try (TopicFollower follower = follow(cluster, 0)) {
            assertThat(Archive.takeUpTo(follower, EVENTS + 20))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(Archive.all(log));
            assertThat(follower.failure()).isEmpty();
            assertThat(follower.fromLog()).isZero();
        }
        assertThat(parked.reasons())
                .containsExactlyInAnyOrder(
                        "it is of position 1000000, and the log ends at 3020",
                        "it is of position 3021, and the log ends at 3020",
                        "the log has another event at position 3010");
    }

    /** All in one partition: a watermark from far away, an event that does not exist, and a watermark of another event than the log's. */
    private List<ProducerRecord<byte[], byte[]>> imitations() {
        MessageFormat format =
                new MessageFormat(cluster.topic(), LedgerName.of(log).orElseThrow());
        LoggedEvent invented = Archive.of(EVENTS + 21).readAfter(EVENTS + 20, 1).getFirst();
        int partition = Partitioning.of(String.valueOf(invented.key()), Topics.LAYOUT.partitions());
        return List.of(
                format.watermark(partition, 1_000_000, invented.leafHash(), 999_999),
                format.event(partition, invented, EVENTS),
                format.watermark(partition, 3_010, invented.leafHash(), 3_005));
    }

    @Test
    void without_a_topic_the_log_is_read_and_the_topic_once_it_is_there() throws Exception {
        try (TopicFollower follower = follow(cluster, 0)) {
            assertWhole(follower);
            assertThat(follower.failure())
                    .hasValueSatisfying(why -> assertThat(why)
                            .contains(
                                    "there is no topic " + cluster.topic(),
                                    "does a relay run, and is it the right cluster?"));
            Archive.record(log, 5);
            assertThat(Archive.takeUpTo(follower, EVENTS + 5)).hasSize(5);
            relayAll();
            await().until(() -> {
                Archive.record(log, 1);
                relayAll();
                Archive.takeUpTo(follower, log.head().position());
                return follower.failure().isEmpty();
            });
        }
    }

    @Test
    void the_topic_of_another_ledger_is_told_and_not_read() throws Exception {
        try (Relay relay = Relay.start(Archive.of(10), cluster, Topics.LAYOUT)) {
            await().until(() -> relay.status().position() == 10);
        }
        try (TopicFollower follower = follow(cluster, 0)) {
            assertWhole(follower);
            assertThat(follower.failure())
                    .hasValueSatisfying(why -> assertThat(why).contains("holds the events of another ledger"));
        }
    }

    private TopicFollower follow(KafkaCluster where, long after) {
        TopicFollower follower = new TopicFollower(log, where, parked, after);
        await().until(follower::isSettled);
        return follower;
    }

    private void assertWhole(TopicFollower follower) throws InterruptedException {
        assertThat(Archive.takeUpTo(follower, EVENTS))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(Archive.all(log).subList(0, EVENTS));
    }

    private void relayAll() {
        try (Relay relay = Relay.start(log, cluster, Topics.LAYOUT)) {
            await().until(() -> relay.status().position() == log.head().position());
        }
    }
}
