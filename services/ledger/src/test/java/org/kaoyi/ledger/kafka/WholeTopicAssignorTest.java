package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WholeTopicAssignorTest {
    private static final String TOPIC = "kaoyi-events";
    private static final int WORKS = 5;

    @Test
    void five_works_are_shared_three_and_two_by_two_members() {
        assertThat(shared("project-1", "project-2"))
                .containsExactly("project-1", "project-2", "project-1", "project-2", "project-1");
    }

    @Test
    void one_member_does_them_all_and_of_six_one_stands_by() {
        assertThat(shared("project-1")).containsOnly("project-1");
        assertThat(shared("a", "b", "c", "d", "e", "f")).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void whoever_is_given_the_topic_is_given_all_of_it_and_the_others_nothing() {
        Map<String, List<TopicPartition>> assignment = assignor(1).assign(Map.of(TOPIC, 4), members("a", "b", "c"));
        assertThat(assignment.get("session of b")).hasSize(4);
        assertThat(assignment.get("session of a")).isEmpty();
        assertThat(assignment.get("session of c")).isEmpty();
    }

    /** By work, the member that does it. */
    private static List<String> shared(String... names) {
        return IntStream.range(0, WORKS)
                .mapToObj(number -> assignor(number).assign(Map.of(TOPIC, 4), members(names)).entrySet().stream()
                        .filter(given -> !given.getValue().isEmpty())
                        .map(given -> given.getKey().replace("session of ", ""))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static WholeTopicAssignor assignor(int number) {
        WholeTopicAssignor assignor = new WholeTopicAssignor();
        assignor.configure(Map.of(WholeTopicAssignor.NUMBER, number));
        return assignor;
    }

    private static Map<String, Subscription> members(String... names) {
        Map<String, Subscription> members = new HashMap<>();
        for (String name : names) {
            members.put(
                    "session of " + name,
                    new Subscription(List.of(TOPIC), null, Collections.emptyList(), -1, Optional.empty()));
            members.get("session of " + name).setGroupInstanceId(Optional.of(name));
        }
        return members;
    }
}
