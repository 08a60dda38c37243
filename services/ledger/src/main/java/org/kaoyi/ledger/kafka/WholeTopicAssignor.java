package org.kaoyi.ledger.kafka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.internals.AbstractPartitionAssignor;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives all partitions of a topic to one member of the group; the others stand by. Members are counted round in the order of their names, up to
 * the work's own number: so works with different numbers spread evenly over the same members, and who runs them can tell where each is.
 */
public final class WholeTopicAssignor extends AbstractPartitionAssignor implements Configurable {
    /** Setting of the consumer: the number of its work, from 0. */
    static final String NUMBER = "kaoyi.work.number";

    private int number;

    @Override
    public void configure(Map<String, ?> configs) {
        number = configs.get(NUMBER) instanceof Integer given ? given : 0;
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
        List<String> members = subscriptions.entrySet().stream()
                .sorted(Comparator.comparing(
                        member -> member.getValue().groupInstanceId().orElse(member.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return members.get(number % members.size());
    }
}
