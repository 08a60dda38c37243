package org.kaoyi.ledger.kafka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.internals.AbstractPartitionAssignor;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Gives all partitions of a topic to one member of the group; the others stand by. By rendezvous hashing (Thaler and Ravishankar
 * 1998): of several groups each chooses by itself, so that they spread over the members, and a member that comes or goes moves no more
 * than its own share.
 */
public final class WholeTopicAssignor extends AbstractPartitionAssignor implements Configurable {
    private String group = "";

    @Override
    public void configure(Map<String, ?> configs) {
        group = String.valueOf(configs.get(ConsumerConfig.GROUP_ID_CONFIG));
    }

    @Override
    public String name() {
        return "kaoyi-whole-topic";
    }

    @Override
    public Map<String, List<TopicPartition>> assign(
            Map<String, Integer> partitionsPerTopic, Map<String, Subscription> subscriptions) {
        Map<String, List<TopicPartition>> assignment = new HashMap<>();
        subscriptions.keySet().forEach(member -> assignment.put(member, new ArrayList<>()));
        List<TopicPartition> chosen = new ArrayList<>();
        partitionsPerTopic.forEach(
                (topic, partitions) -> chosen.addAll(AbstractPartitionAssignor.partitions(topic, partitions)));
        assignment.put(choose(subscriptions), chosen);
        return assignment;
    }

    private String choose(Map<String, Subscription> subscriptions) {
        return subscriptions.entrySet().stream()
                .min(Comparator.<Map.Entry<String, Subscription>>comparingInt(member ->
                                weight(member.getValue().groupInstanceId().orElse(member.getKey())))
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private int weight(String member) {
        return Utils.murmur2(Utils.utf8(group + '/' + member));
    }
}
