package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.faults.Rounds;

class PositionMergeTest {
    private static final int PARTITIONS = 3;
    private static final int EVENTS = 200;
    private static final int FEW_ROUNDS = 100;

    private record Delivery(int partition, TopicMessage message) {}

    private final EventLog log = Archive.of(EVENTS);

    @Test
    void whatever_the_partitions_speed_the_logs_order_comes_out() {
        Random random = Rounds.random("merging partitions");
        for (int round = 0; round < Rounds.orElse(FEW_ROUNDS); round++) {
            List<List<Delivery>> partitions = relayed(random);
            PositionMerge merge = new PositionMerge(0, PARTITIONS);
            List<Long> taken = new ArrayList<>();
            while (taken.size() < EVENTS) {
                List<Delivery> partition = partitions.get(random.nextInt(PARTITIONS));
                if (!partition.isEmpty()) {
                    deliver(merge, partition.removeFirst());
                    assertThat(merge.isMissing()).as("nothing is lost").isFalse();
                }
                take(merge, taken);
            }
            assertThat(taken).isEqualTo(Archive.positions(1, EVENTS));
            assertThat(merge.losses()).isZero();
        }
    }

    @Test
    void of_a_duplicated_and_shuffled_topic_every_event_comes_once_and_in_order() {
        Random random = Rounds.random("merging a shuffled topic");
        for (int round = 0; round < Rounds.orElse(FEW_ROUNDS); round++) {
            List<Delivery> all = new ArrayList<>();
            relayed(random).forEach(all::addAll);
            all.addAll(List.copyOf(all));
            Collections.shuffle(all, random);
            PositionMerge merge = new PositionMerge(0, PARTITIONS);
            List<Long> taken = new ArrayList<>();
            for (Delivery each : all) {
                deliver(merge, each);
                take(merge, taken);
            }
            assertThat(taken).isEqualTo(Archive.positions(1, EVENTS));
        }
    }

    @Test
    void what_was_lost_is_noticed_and_taken_from_the_log_in_its_place() {
        Random random = Rounds.random("merging with losses");
        for (int round = 0; round < Rounds.orElse(FEW_ROUNDS); round++) {
            List<List<Delivery>> partitions = relayed(random);
            partitions.forEach(
                    partition -> partition.subList(0, partition.size() - 1).removeIf(each -> random.nextInt(10) == 0));
            PositionMerge merge = new PositionMerge(0, PARTITIONS);
            List<Long> taken = new ArrayList<>();
            partitions.forEach(partition -> partition.forEach(each -> deliver(merge, each)));
            take(merge, taken);
            while (taken.size() < EVENTS) {
                assertThat(merge.isMissing()).isTrue();
                merge.take(log.readAfter(merge.position(), 1).getFirst());
                take(merge, taken);
            }
            assertThat(taken).isEqualTo(Archive.positions(1, EVENTS));
        }
    }

    @Test
    void a_loss_shows_by_the_next_message_of_its_partition_even_while_the_others_are_silent() {
        PositionMerge merge = new PositionMerge(0, PARTITIONS);
        List<LoggedEvent> events = Archive.all(log);
        merge.take(0, new TopicMessage.Event(events.get(3), 2));
        assertThat(merge.isMissing()).isTrue();
        assertThat(merge.losses()).isEqualTo(1);
        assertThat(merge.lostAhead()).isEqualTo(2);
    }

    @Test
    void what_lies_before_the_position_it_began_at_is_not_missing() {
        PositionMerge merge = new PositionMerge(50, PARTITIONS);
        merge.take(1, new TopicMessage.Event(Archive.all(log).get(50), 48));
        assertThat(merge.isMissing()).isFalse();
        assertThat(merge.poll().map(LoggedEvent::position)).contains(51L);
    }

    private static void deliver(PositionMerge merge, Delivery delivery) {
        merge.take(delivery.partition(), delivery.message());
    }

    private static void take(PositionMerge merge, List<Long> taken) {
        Optional<LoggedEvent> next = merge.poll();
        while (next.isPresent()) {
            taken.add(next.get().position());
            next = merge.poll();
        }
    }

    /** What a relay would have written, in batches of random size. */
    private List<List<Delivery>> relayed(Random random) {
        List<List<Delivery>> partitions = new ArrayList<>();
        long[] last = new long[PARTITIONS];
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new ArrayList<>());
        }
        List<LoggedEvent> events = Archive.all(log);
        for (int from = 0; from < EVENTS; ) {
            int to = Math.min(EVENTS, from + 1 + random.nextInt(20));
            for (LoggedEvent event : events.subList(from, to)) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    if (event.key() == null || Partitioning.of(event.key(), PARTITIONS) == partition) {
                        add(partitions, partition, new TopicMessage.Event(event, last[partition]));
                        last[partition] = event.position();
                    }
                }
            }
            for (int partition = 0; partition < PARTITIONS; partition++) {
                if (last[partition] < to) {
                    add(partitions, partition, new TopicMessage.Watermark(to, last[partition], new byte[32]));
                    last[partition] = to;
                }
            }
            from = to;
        }
        return partitions;
    }

    private static void add(List<List<Delivery>> partitions, int partition, TopicMessage message) {
        partitions.get(partition).add(new Delivery(partition, message));
    }
}
