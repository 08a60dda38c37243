package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.testing.KafkaBroker;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.RunsBesideOthers;

/** A cluster that asks each process who it is, and lets it do no more than docs/operations.md says it needs. */
@RunsBesideOthers
@Order(1)
class SecuredTopicTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String RELAY = "kaoyi-relay";
    private static final String PROJECT = "kaoyi-project";

    private final KafkaBroker broker = KafkaServer.process();
    private final EventLog log = Archive.of(50);

    /** By the door at which nobody is asked. */
    private final KafkaCluster open = Topics.fresh(broker.bootstrap());

    @BeforeEach
    void allowWhatTheDocumentationSays() throws Exception {
        List<AclBinding> rights = new ArrayList<>();
        for (AclOperation operation : List.of(AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE)) {
            rights.add(right(RELAY, operation, ResourceType.TOPIC, open.topic(), PatternType.LITERAL));
        }
        rights.add(right(
                RELAY, AclOperation.READ, ResourceType.GROUP, "kaoyi-relay-" + open.topic(), PatternType.LITERAL));
        rights.add(right(
                RELAY,
                AclOperation.WRITE,
                ResourceType.TRANSACTIONAL_ID,
                "kaoyi-relay-" + open.topic(),
                PatternType.LITERAL));
        rights.add(right(PROJECT, AclOperation.READ, ResourceType.TOPIC, open.topic(), PatternType.LITERAL));
        rights.add(right(PROJECT, AclOperation.READ, ResourceType.GROUP, "kaoyi-project-", PatternType.PREFIXED));
        try (Admin admin = open.admin()) {
            admin.createAcls(rights).all().get();
        }
    }

    @Test
    void relay_and_projector_do_their_work_with_the_rights_of_the_documentation() throws Exception {
        KafkaCluster byRelay = as(RELAY, KafkaBroker.PEOPLE.get(RELAY));
        KafkaCluster byProjector = as(PROJECT, KafkaBroker.PEOPLE.get(PROJECT));
        try (Relay relay = Relay.start(log, byRelay, Topics.LAYOUT)) {
            await().until(() -> relay.status().position() == 50);
            TopicCheck.requireOwn(log, byProjector);
            try (TopicTurn turn = new TopicTurn(byProjector, "project-search", 4, "project-1");
                    TopicFollower follower = new TopicFollower(log, byProjector, new ParkedInMemory(), 0, PATIENCE)) {
                await().until(() -> turn.isMine(LOOK));
                await().until(follower::isSettled);
                assertThat(follower.failure()).isEmpty();
                assertThat(Archive.takeUpTo(follower, 50))
                        .usingRecursiveFieldByFieldElementComparator()
                        .isEqualTo(Archive.all(log));
                assertThat(follower.fromLog())
                        .as("read from the log, and not from the topic")
                        .isZero();
            }
        }
        TopicAudit.assertWhole(log, open);
    }

    @Test
    void a_projector_may_neither_write_to_the_topic_nor_take_the_relays_turn() {
        KafkaCluster byProjector = as(PROJECT, KafkaBroker.PEOPLE.get(PROJECT));
        try (Producer<byte[], byte[]> producer = byProjector.writer()) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
        try (Relay relay = Relay.start(log, byProjector, Topics.LAYOUT)) {
            awaitFailure(relay, "and it may not make it");
            try (TopicAdmin admin = Topics.admin(open)) {
                admin.partitionsOfMade(Topics.LAYOUT);
            }
            awaitFailure(
                    relay,
                    "Not authorized to access group: kaoyi-relay-" + open.topic() + " (docs/operations.md lists");
            assertThat(relay.status().state()).isNotEqualTo(RelayStatus.State.RELAYING);
        }
    }

    @Test
    void a_wrong_password_is_told_as_such_and_waited_for() {
        KafkaCluster mistyped = as(RELAY, "another");
        try (Relay relay = Relay.start(log, mistyped, Topics.LAYOUT)) {
            awaitFailure(relay, "invalid credentials with SASL mechanism SCRAM-SHA-256");
        }
    }

    @Test
    void settings_that_can_not_be_meant_are_told_before_anything_is_begun() {
        assertThatThrownBy(() -> with(Map.of("security.protocol", "SASL_PLAIN")).requireUsable())
                .hasMessageContaining("security.protocol")
                .hasMessageContaining("SASL_PLAINTEXT");
        assertThatThrownBy(() -> with(Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "SCRAM-SHA-256"))
                        .requireUsable())
                .hasMessageContaining("java.security.auth.login.config");
        as(RELAY, "whatever it is").requireUsable();
    }

    @Test
    void passwords_are_not_told_with_the_cluster() {
        assertThat(as(RELAY, "hush").toString())
                .contains(open.topic(), broker.securedBootstrap())
                .doesNotContain("hush");
    }

    private static void awaitFailure(Relay relay, String words) {
        await().until(() -> String.valueOf(relay.status().failure()), told -> told.contains(words));
    }

    private KafkaCluster as(String name, String password) {
        return with(Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-256",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(name, password)));
    }

    private KafkaCluster with(Map<String, String> settings) {
        return new KafkaCluster(broker.securedBootstrap(), open.topic(), settings);
    }

    private static AclBinding right(
            String name, AclOperation operation, ResourceType type, String resource, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, resource, pattern),
                new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW));
    }
}
