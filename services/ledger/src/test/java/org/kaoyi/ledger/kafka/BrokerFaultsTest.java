package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.faults.Rounds;
import org.kaoyi.testing.KafkaBroker;
import org.kaoyi.testing.RunsBesideOthers;

/** Recording and folding go on while a broker is away, and afterwards the topic is whole. */
@RunsBesideOthers
@Order(1)
class BrokerFaultsTest {
    private static final int FEW_ROUNDS = 2;

    /** Each takes some ten seconds. */
    private static final int MANY_ROUNDS = 20;

    @TempDir
    private Path folder;

    private final EventLog log = Archive.of(200);
    private KafkaBroker broker;
    private KafkaCluster cluster;

    @BeforeEach
    void startBroker() {
        broker = KafkaBroker.start(folder);
        cluster = Topics.fresh(broker.bootstrap());
    }

    @AfterEach
    void endBroker() {
        broker.close();
    }

    @Test
    void while_the_broker_is_down_recording_and_following_go_on_and_the_relay_makes_up_for_it() throws Exception {
        try (Relay relay = Relay.start(log, cluster, Topics.LAYOUT);
                TopicFollower follower = new TopicFollower(log, cluster, new ParkedInMemory(), 0)) {
            awaitAll(relay);
            Archive.takeUpTo(follower, 200);
            broker.stop();
            if (Rounds.isChaos()) { // a client needs ten seconds to tell a silent broker
                await().until(() -> hearsNothing(relay));
            }
            Archive.record(log, 3_000);
            List<LoggedEvent> taken = Archive.takeUpTo(follower, 3_200);
            assertThat(taken.stream().map(LoggedEvent::position).toList()).isEqualTo(Archive.positions(201, 3_200));
            assertThat(follower.fromLog()).isPositive();
            broker.startAgain();
            awaitAll(relay);
            Archive.record(log, 10);
            awaitAll(relay);
            assertThat(Archive.takeUpTo(follower, 3_210)).hasSize(10);
        }
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void behind_a_cut_network_following_goes_on_by_the_log_and_afterwards_nothing_is_missing() throws Exception {
        try (Relay relay = Relay.start(log, cluster, Topics.LAYOUT);
                TopicFollower follower = new TopicFollower(log, cluster, new ParkedInMemory(), 0)) {
            awaitAll(relay);
            Archive.takeUpTo(follower, 200);
            broker.freeze();
            Archive.record(log, 1_500);
            assertThat(Archive.takeUpTo(follower, 1_700)).hasSize(1_500);
            broker.thaw();
            awaitAll(relay);
        }
        TopicAudit.assertWhole(log, cluster);
    }

    @Test
    void a_broker_killed_again_and_again_in_the_midst_of_relaying_leaves_a_whole_topic() throws Exception {
        Random random = Rounds.random("killed broker");
        List<LoggedEvent> taken = new ArrayList<>();
        try (Relay relay = Relay.start(log, cluster, Topics.LAYOUT);
                TopicFollower follower = new TopicFollower(log, cluster, new ParkedInMemory(), 0)) {
            for (int round = 0; round < Math.min(MANY_ROUNDS, Rounds.orElse(FEW_ROUNDS)); round++) {
                long before = relay.status().position();
                Archive.record(log, 500 + random.nextInt(2_000));
                await().until(() -> relay.status().position() > before);
                broker.kill();
                broker.startAgain();
            }
            awaitAll(relay);
            taken.addAll(Archive.takeUpTo(follower, log.head().position()));
        }
        TopicAudit.assertWhole(log, cluster);
        assertThat(taken.stream().map(LoggedEvent::position).toList())
                .isEqualTo(Archive.positions(1, log.head().position()));
    }

    /** Nothing is to be written, so nothing has failed. */
    private static boolean hearsNothing(Relay relay) {
        return relay.status().state() == RelayStatus.State.RELAYING
                && String.valueOf(relay.status().failure()).endsWith("does not answer");
    }

    private void awaitAll(Relay relay) {
        await().until(() -> relay.status().position() == log.head().position());
    }
}
