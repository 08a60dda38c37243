package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.OnEveryKafka;
import org.kaoyi.testing.RunsBesideOthers;

@OnEveryKafka
@RunsBesideOthers
class RelayTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
            await().atMost(PATIENCE).until(() -> relaying(List.of(first, second)) == 1);
            Archive.record(log, 50);
            await().atMost(PATIENCE)
                    .until(() ->
                            Math.max(first.status().position(), second.status().position())
                                    == log.head().position());
            first.close();
            await().atMost(PATIENCE).until(() -> relaying(List.of(second)) == 1);
            Archive.record(log, 50);
            awaitAll(second);
        }
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void a_topic_of_another_ledger_is_refused_at_the_start() {
        relayAll();
        assertThatThrownBy(() -> Relay.start(Archive.of(5), cluster, Topics.LAYOUT))
                .isInstanceOf(WrongTopic.class)
                .hasMessageContaining("holds the events of another ledger")
                .hasMessageContaining(cluster.topic());
    }

    @Test
    void a_topic_that_is_ahead_of_a_restored_log_is_refused_at_the_start() {
        relayAll();
        EventLog restored = new Beginning(log, 200);
        assertThatThrownBy(() -> Relay.start(restored, cluster, Topics.LAYOUT))
                .isInstanceOf(WrongTopic.class)
                .hasMessageContaining("goes on to position 300, where this log has nothing");
    }

    @Test
    void a_topic_that_was_deleted_is_filled_again_from_the_log() throws Exception {
        try (Relay relay = started()) {
            awaitAll(relay);
            Topics.delete(cluster);
            Archive.record(log, 10);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> TopicAudit.ends(log, cluster).equals(Set.of(310L)));
        }
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void a_relay_of_an_empty_ledger_waits_for_its_first_event() {
        EventLog empty = Archive.empty();
        try (Relay relay = Relay.start(empty, cluster, Topics.LAYOUT)) {
            Archive.record(empty, 3);
            await().atMost(PATIENCE).until(() -> relay.status().position() == 3);
        }
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
        await().atMost(PATIENCE)
                .until(() -> relay.status().position() == log.head().position());
    }

    private static long relaying(List<Relay> relays) {
        return relays.stream()
                .filter(relay -> relay.status().state() == RelayStatus.State.RELAYING)
                .count();
    }
}
