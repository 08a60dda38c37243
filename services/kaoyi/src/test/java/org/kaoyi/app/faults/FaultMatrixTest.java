package org.kaoyi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.testing.KafkaBroker;
import org.kaoyi.testing.NetworkLink;
import org.kaoyi.testing.RunsBesideOthers;
import org.springframework.jdbc.core.JdbcTemplate;

/** Members of a cluster die, freeze, are cut off or started anew, and the topic is spoilt. */
@RunsBesideOthers
@Order(1)
class FaultMatrixTest extends Faults {
    @TempDir
    private static Path brokerFolder;

    private static KafkaBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = KafkaBroker.start(brokerFolder);
    }

    @AfterAll
    static void endBroker() {
        broker.close();
    }

    @Override
    KafkaBroker broker() {
        return broker;
    }

    @Test
    @EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = ELSEWHERE)
    void a_relay_is_killed_between_send_and_commit() throws Exception {
        cluster.start("project", Role.PROJECT);
        try (Recording.Going going = going()) {
            for (int round = 0; round < ROUNDS; round++) {
                MemberProcess relay = cluster.fork("relay-" + round, Role.RELAY, DiesUncommitted.SETTING);
                await().until(() -> !relay.isAlive());
            }
        }
        OpenLedger relay = cluster.start("relay", Role.RELAY);
        cluster.awaitRelayed(relay);
        assertAsStandalone();
    }

    @Test
    @EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = ELSEWHERE)
    void of_two_relays_the_one_that_froze_wakes_when_the_other_has_taken_over() throws Exception {
        cluster.start("project", Role.PROJECT);
        MemberProcess first = cluster.fork("relay-1", Role.RELAY);
        awaitWholeTopic(); // its turn
        OpenLedger second = cluster.start("relay-2", Role.RELAY);
        try (Recording.Going going = going()) {
            awaitTables(SOME_TABLES);
            first.freeze();
            cluster.awaitRelayed(second);
            first.thaw();
            awaitTables(SOME_TABLES);
        }
        assertAsStandalone();
        awaitWholeTopic();
    }

    @Test
    @EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = AT_LENGTH)
    void a_projector_is_killed_when_its_batch_is_written_and_not_committed() throws Exception {
        OpenLedger relay = cluster.start("relay", Role.RELAY);
        MemberProcess project = cluster.fork("project", Role.PROJECT);
        cluster.awaitFolded(recorder);
        for (int round = 0; round < ROUNDS; round++) {
            try (HeldBatches held = HeldBatches.of(cluster.database());
                    Recording.Going going = going()) {
                awaitTables(1);
                held.awaitAtGate(recorder.projections().names().size());
                project.kill();
            }
            project = cluster.fork("project", Role.PROJECT);
            cluster.awaitFolded(recorder);
        }
        cluster.awaitRelayed(relay);
        assertAsStandalone();
    }

    @Test
    @EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = AT_LENGTH)
    void of_two_projectors_that_share_views_one_is_killed_when_its_batch_is_written_and_not_committed()
            throws Exception {
        cluster.start("relay", Role.RELAY);
        OpenLedger first = cluster.start("project-1", Role.PROJECT);
        for (int round = 0; round < ROUNDS; round++) {
            MemberProcess second = cluster.fork("project-2", Role.PROJECT);
            try (Recording.Going going = going()) {
                await().until(this::areShared);
            }
            try (HeldBatches held = HeldBatches.of(cluster.database());
                    Recording.Going going = going()) {
                awaitTables(1);
                held.awaitAtGate(recorder.projections().names().size());
                second.kill();
            }
            cluster.awaitFolded(first);
        }
        assertAsStandalone();
    }

    /** Somebody has folded a share of each view that can be shared, and not the whole. */
    private boolean areShared() {
        Integer inShares = new JdbcTemplate(cluster.database())
                .queryForObject("SELECT count(*) FROM projection_generation WHERE shares > 0", Integer.class);
        return inShares != null && inShares == recorder.projections().shared().size();
    }

    @Test
    @EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = AT_LENGTH)
    void a_projector_is_killed_while_views_go_over_to_it() throws Exception {
        cluster.start("relay", Role.RELAY);
        OpenLedger first = cluster.start("project-1", Role.PROJECT);
        cluster.awaitFolded(recorder);
        try (Recording.Going going = going()) {
            MemberProcess second = cluster.fork("project-2", Role.PROJECT);
            // It has joined some of the groups, and not been given all that will be its own.
            await().until(() -> first.topicWork().turns().containsValue(false));
            second.kill();
            await().until(() -> !first.topicWork().turns().containsValue(false));
        }
        assertAsStandalone();
    }

    @Test
    void the_network_between_projector_and_broker_is_cut() throws Exception {
        cluster.start("relay", Role.RELAY);
        cluster.start(
                "project", OneDatabase.url(cluster.database()), cluster.kafkaBy(broker.farBootstrap()), Role.PROJECT);
        cluster.awaitFolded(recorder);
        NetworkLink link = broker.link();
        try (Recording.Going going = going()) {
            for (int round = 0; round < ROUNDS; round++) {
                awaitTables(SOME_TABLES);
                link.cut();
                long head = recorder.log().head().position();
                await().until(() -> cluster.leastView(recorder) > head);
                link.breakAll();
                link.mend();
            }
            awaitTables(SOME_TABLES);
        }
        assertAsStandalone();
    }

    @Test
    void the_network_between_recorder_and_database_is_cut() throws Exception {
        cluster.start("relay", Role.RELAY);
        OpenLedger project = cluster.start("project", Role.PROJECT);
        cluster.stop(recorder);
        try (NetworkLink link = NetworkLink.to(cluster.database().getPortNumbers()[0])) {
            recorder = cluster.start("record", far(link), cluster.kafka(), Role.RECORD);
            Random random = seeded();
            try (Recording.Going going = going()) {
                for (int round = 0; round < 2 * ROUNDS; round++) {
                    awaitTables(1 + random.nextInt(SOME_TABLES));
                    link.cut();
                    await().pollDelay(Duration.ofMillis(random.nextInt(500)))
                            .until(() -> cluster.leastView(project)
                                    == project.log().head().position());
                    link.breakAll();
                    link.mend();
                }
                awaitTables(SOME_TABLES);
            }
            assertThat(recording.refusals()).as("answers that the cut took").isPositive();
            assertAsStandalone();
            cluster.stop(recorder);
        }
    }

    @Test
    @EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = ELSEWHERE)
    void the_topic_is_duplicated_and_shuffled() throws Exception {
        OpenLedger relay = cluster.start("relay", Role.RELAY);
        try (Recording.Going going = going()) {
            awaitTables(2 * SOME_TABLES);
        }
        recording.end(recorder.log());
        cluster.awaitRelayed(relay);
        KafkaCluster shuffled =
                new KafkaCluster(broker.bootstrap(), cluster.kafka().topic() + "-shuffled");
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (int copy = 0; copy < 2; copy++) {
            messages.addAll(TopicCopy.of(cluster.kafka(), shuffled.topic()));
        }
        Collections.shuffle(messages, seeded());
        TopicCopy.write(shuffled, messages);
        cluster.start("project", OneDatabase.url(cluster.database()), shuffled, Role.PROJECT);
        assertAsStandalone();
    }

    @Test
    @EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = ELSEWHERE)
    void the_topic_is_deleted_and_filled_again_from_the_log() throws Exception {
        OpenLedger relay = cluster.start("relay", Role.RELAY);
        cluster.start("project", Role.PROJECT);
        cluster.awaitRelayed(relay);
        try (Recording.Going going = going()) {
            awaitTables(SOME_TABLES);
            TopicCopy.delete(cluster.kafka());
            awaitTables(SOME_TABLES);
        }
        assertAsStandalone();
        awaitWholeTopic();
    }

    @Test
    @EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = AT_LENGTH)
    void all_members_are_started_anew_one_after_the_other_under_load() throws Exception {
        AtomicReference<OpenLedger> recording = new AtomicReference<>(recorder);
        OpenLedger relay = cluster.start("relay", Role.RELAY);
        OpenLedger project = cluster.start("project", Role.PROJECT);
        try (Recording.Going going = this.recording.begin(() -> recording.get().log())) {
            for (int round = 0; round < ROUNDS; round++) {
                awaitTables(SOME_TABLES);
                cluster.stop(recording.get());
                recording.set(cluster.start("record", Role.RECORD));
                awaitTables(1);
                cluster.stop(relay);
                relay = cluster.start("relay", Role.RELAY);
                awaitTables(1);
                cluster.stop(project);
                project = cluster.start("project", Role.PROJECT);
            }
        }
        recorder = recording.get();
        assertAsStandalone();
        cluster.awaitRelayed(relay);
    }

    /** Every event of the log stands in the topic. */
    private void awaitWholeTopic() {
        await().ignoreExceptions()
                .until(() -> TopicCopy.positions(cluster.kafka()).size()
                        == recorder.log().head().position());
    }

    private String far(NetworkLink link) {
        return OneDatabase.url(cluster.database())
                .replace(":" + cluster.database().getPortNumbers()[0] + "/", ":" + link.port() + "/");
    }
}
