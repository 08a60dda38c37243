package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** Compares a topic with the log that it is the copy of. */
final class TopicAudit {
    private TopicAudit() {}

    /** Every partition has each of its events once, in order, and each message names the one before. */
    static void assertWhole(EventLog log, KafkaCluster cluster) throws ForeignMessage {
        int partitions = Topics.partitions(cluster);
        for (int partition = 0; partition < partitions; partition++) {
            assertWhole(log, partition, partitions, read(log, cluster, partition, partitions));
        }
    }

    private static void assertWhole(EventLog log, int partition, int partitions, List<TopicMessage> messages) {
        List<Long> expected = Archive.all(log).stream()
                .filter(event -> event.key() == null || Partitioning.of(event.key(), partitions) == partition)
                .map(LoggedEvent::position)
                .toList();
        // Compared as lists: element by element, the diff of a long list takes seconds.
        assertThat(messages.stream()
                        .filter(message -> message instanceof TopicMessage.Event)
                        .map(TopicMessage::position)
                        .toList())
                .as("partition %d", partition)
                .isEqualTo(expected);
        long previous = 0;
        for (TopicMessage message : messages) {
            assertThat(message.previous()).isEqualTo(previous);
            previous = message.position();
        }
    }

    /** The positions at which the partitions end. */
    static Set<Long> ends(EventLog log, KafkaCluster cluster) throws ForeignMessage {
        Set<Long> ends = new TreeSet<>();
        int partitions = Topics.partitions(cluster);
        for (int partition = 0; partition < partitions; partition++) {
            ends.add(read(log, cluster, partition, partitions).getLast().position());
        }
        return ends;
    }

    private static List<TopicMessage> read(EventLog log, KafkaCluster cluster, int partition, int partitions)
            throws ForeignMessage {
        MessageReading reading = new MessageReading(LedgerName.of(log).orElseThrow(), partitions);
        List<TopicMessage> read = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : Topics.messages(cluster, partition)) {
            read.add(reading.read(message));
        }
        return read;
    }
}
