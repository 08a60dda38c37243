package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.feed.EventFeedContract;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.OnEveryKafka;
import org.kaoyi.testing.RunsBesideOthers;

/** The way through Kafka promises what the log's own tail promises. */
@OnEveryKafka
@RunsBesideOthers
class TopicFollowerContractTest extends EventFeedContract {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KafkaCluster cluster;
    private final List<TopicFollower> followers = new ArrayList<>();
    private Relay relay;

    TopicFollowerContractTest(KafkaServer server) {
        this.cluster = Topics.fresh(server);
    }

    @BeforeEach
    void relay() {
        relay = Relay.start(log, cluster, Topics.LAYOUT);
    }

    /** Else the log's tail would be tried here once more. */
    @AfterEach
    void it_was_the_topic_that_brought_them() {
        relay.close();
        assertThat(followers)
                .allSatisfy(follower -> assertThat(follower.fromLog()).isZero());
    }

    @Override
    protected EventFeed follow(long afterPosition) {
        await().until(() -> relay.status().position() == log.head().position());
        // Beside other tests a broker may be silent for longer than a follower usually waits for it.
        TopicFollower follower = new TopicFollower(log, cluster, new ParkedInMemory(), afterPosition, PATIENCE);
        await().until(follower::isSettled);
        if (log.head().position() > 0) {
            followers.add(follower);
        }
        return follower;
    }
}
