package org.kaoyi.ledger.kafka;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.feed.EventFeedContract;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.OnEveryKafka;

/** The way through Kafka promises what the log's own tail promises. */
@OnEveryKafka
class TopicFollowerContractTest extends EventFeedContract {
    private final KafkaCluster cluster;
    private Relay relay;

    TopicFollowerContractTest(KafkaServer server) {
        this.cluster = Topics.fresh(server);
    }

    @BeforeEach
    void relay() {
        relay = Relay.start(log, cluster, Topics.LAYOUT);
    }

    @AfterEach
    void stop() {
        relay.close();
    }

    @Override
    protected EventFeed follow(long afterPosition) {
        return new TopicFollower(log, cluster, new ParkedInMemory(), afterPosition);
    }
}
