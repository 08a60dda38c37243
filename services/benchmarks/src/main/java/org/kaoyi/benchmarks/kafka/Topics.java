package org.kaoyi.benchmarks.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.TopicLayout;

/** Makes topics as the relay makes its own. */
final class Topics {
    private Topics() {}

    static void make(KafkaCluster cluster) {
        try (Admin admin =
                Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, (Object) cluster.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(cluster.topic(), TopicLayout.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a topic was made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a topic could not be made", e);
        }
    }
}
