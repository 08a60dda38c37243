package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.OnEveryKafka;
import org.kaoyi.testing.RunsBesideOthers;

@OnEveryKafka
@RunsBesideOthers
@Order(1)
class RelayTest {
    private static final Duration LOOK = Duration.ofMillis(100);

    /** No broker listens at the first port. */
    private static final String NOBODY = "127.0.0.1:1";

    private final KafkaCluster cluster;
    private final EventLog log = Archive.of(300);

    RelayTest(KafkaServer server) {
        this.cluster = Topics.fresh(server);
    }

    @Test
    void every_partition_holds_its_occasions_and_all_reference_events_in_the_logs_order() throws Exception {
        relayAll();
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void an_idle_partition_is_told_how_far_the_others_are() throws Exception {
        relayAll();
        assertThat(TopicAudit.ends(log, cluster)).containsOnly(log.head().position());
    }

    @Test
    void a_relay_that_begins_again_goes_on_where_the_topic_ends() throws Exception {
        relayAll();
        Archive.record(log, 100);
        relayAll();
        Archive.record(log, 1);
        relayAll();
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void what_is_recorded_is_relayed_at_once() {
        try (Relay relay = started()) {
            awaitAll(relay);
            for (int i = 0; i < 20; i++) {
                Archive.record(log, 1);
                awaitAll(relay);
            }
        }
    }

    @Test
    void of_two_relays_one_stands_by_and_takes_over() throws Exception {
        Relay first = started();
        awaitAll(first);
        try (Relay second = started()) {
            await().until(() -> relaying(List.of(first, second)) == 1);
            Archive.record(log, 50);
            await().until(() ->
                    Math.max(first.status().position(), second.status().position())
                            == log.head().position());
            first.close();
            await().until(() -> relaying(List.of(second)) == 1);
            Archive.record(log, 50);
            awaitAll(second);
        }
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void whose_turn_it_is_is_known_once_the_cluster_has_said_so_and_not_where_none_answers() {
        relayAll();
        try (TopicTurn turn = new TopicTurn(cluster, "idle", 0, null)) {
            await().until(() -> turn.isMine(LOOK));
            assertThat(turn.isKnown()).isTrue();
        }
        try (TopicTurn turn = new TopicTurn(new KafkaCluster(NOBODY, cluster.topic()), "idle", 0, null)) {
            assertThat(turn.isMine(LOOK)).isFalse();
            assertThat(turn.isKnown()).isFalse();
        }
    }

    @Test
    void a_topic_of_another_ledger_is_refused_at_the_start() {
        relayAll();
        assertThatThrownBy(() -> Relay.start(Archive.of(5), cluster, Topics.LAYOUT))
                .isInstanceOf(WrongTopic.class)
                .hasMessageContaining("holds the events of another ledger")
                .hasMessageContaining(cluster.topic());
    }

    /** Else it would begin to mix two ledgers with its first event. */
    @Test
    void a_topic_of_another_ledger_is_refused_by_a_ledger_that_is_empty_too() {
        relayAll();
        assertThatThrownBy(() -> Relay.start(Archive.empty(), cluster, Topics.LAYOUT))
                .isInstanceOf(WrongTopic.class)
                .hasMessageContaining("holds the events of another ledger");
        assertThatThrownBy(() -> TopicCheck.requireOwn(Archive.empty(), cluster))
                .isInstanceOf(WrongTopic.class)
                .hasMessageContaining("holds the events of another ledger");
    }

    /** It is told of in the log: a relay may be about to make it. */
    @Test
    void a_topic_that_is_not_there_yet_keeps_nobody_from_starting() {
        assertThatCode(() -> TopicCheck.requireOwn(log, new KafkaCluster(cluster.bootstrap(), "not-made-yet")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_topic_that_is_ahead_of_a_restored_log_is_refused_at_the_start() {
        relayAll();
        EventLog restored = new Beginning(log, 200);
        assertThatThrownBy(() -> Relay.start(restored, cluster, Topics.LAYOUT))
                .isInstanceOf(WrongTopic.class)
                .hasMessageContaining("goes on to position 300, where this log has nothing");
    }

    /** The backup was gone on with before the topic was looked at: both reach as far, with other events. */
    @Test
    void a_topic_that_differs_from_a_log_restored_and_written_on_is_refused_at_the_start() {
        relayAll();
        EventLog writtenOn = new WrittenOn(log, 200);
        assertThatThrownBy(() -> Relay.start(writtenOn, cluster, Topics.LAYOUT))
                .isInstanceOf(WrongTopic.class)
                .hasMessageContaining("and this log differ at position 300: was the ledger restored and written on?")
                .hasMessageContaining("Delete the topic; it is filled again from the log");
    }

    @Test
    void an_imitated_watermark_of_one_partition_stops_no_relay() throws Exception {
        relayAll();
        LedgerName name = LedgerName.of(log).orElseThrow();
        byte[] leaf = log.readAfter(0, 1).getFirst().leafHash();
        Topics.write(cluster, List.of(new MessageFormat(cluster.topic(), name).watermark(1, 1_000_000, leaf, 300)));
        Archive.record(log, 30);
        relayAll();
        try (TopicFollower follower = new TopicFollower(log, cluster, new ParkedInMemory(), 0)) {
            await().until(follower::isSettled);
            assertThat(Archive.takeUpTo(follower, 330))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(Archive.all(log));
            assertThat(follower.fromLog()).isZero();
        }
    }

    @Test
    void a_topic_that_was_deleted_is_filled_again_from_the_log() throws Exception {
        try (Relay relay = started()) {
            awaitAll(relay);
            Topics.delete(cluster);
            Archive.record(log, 10);
            await().ignoreExceptions().until(() -> TopicAudit.ends(log, cluster).equals(Set.of(310L)));
        }
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void a_relay_of_an_empty_ledger_waits_for_its_first_event() {
        EventLog empty = Archive.empty();
        try (Relay relay = Relay.start(empty, cluster, Topics.LAYOUT)) {
            Archive.record(empty, 3);
            await().until(() -> relay.status().position() == 3);
        }
    }

    @Test
    void a_relay_goes_on_after_whatever_befell_it() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        Runnable failing = () -> {
            if (batches.getAndIncrement() == 0) {
                throw new ArithmeticException("long overflow");
            }
        };
        try (Relay relay = Relay.start(log, cluster, Topics.LAYOUT, failing)) {
            awaitAll(relay);
        }
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void a_relay_whose_thread_has_ended_says_so() {
        Runnable dying = () -> {
            throw new AssertionError("the relay's thread is ended by this test");
        };
        try (Relay relay = Relay.start(log, cluster, Topics.LAYOUT, dying)) {
            await().until(() -> relay.status().state() == RelayStatus.State.CLOSED);
            assertThat(relay.status().failure()).isEqualTo("the relay's thread has ended; start the process anew");
        }
    }

    @Test
    void a_message_that_can_not_be_read_holds_no_relay_up() throws Exception {
        relayAll();
        Topics.write(cluster, List.of(Topics.unreadable(cluster, log)));
        Archive.record(log, 10);
        relayAll();
    }

    private Relay started() {
        return Relay.start(log, cluster, Topics.LAYOUT);
    }

    private void relayAll() {
        try (Relay relay = started()) {
            awaitAll(relay);
        }
    }

    private void awaitAll(Relay relay) {
        await().until(() -> relay.status().position() == log.head().position());
    }

    private static long relaying(List<Relay> relays) {
        return relays.stream()
                .filter(relay -> relay.status().state() == RelayStatus.State.RELAYING)
                .count();
    }
}
