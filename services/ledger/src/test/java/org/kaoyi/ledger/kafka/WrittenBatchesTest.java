package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.anAppend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;

/** What a relay writes of a batch, and where. */
class WrittenBatchesTest {
    private static final int PARTITIONS = 3;

    private final EventLog log = Archive.empty();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<Integer> writtenBeforeCommit = new ArrayList<>();

    /** An occasion of each partition. */
    private final List<String> occasions = IntStream.range(0, PARTITIONS)
            .mapToObj(WrittenBatchesTest::occasionOf)
            .toList();

    @BeforeEach
    void two_claims_of_one_occasion_a_source_and_a_claim_of_another_are_recorded() {
        producer.initTransactions();
        log.append(anAppend()
                        .of(occasions.get(0), "claim/K1", "the guest apologised")
                        .of(occasions.get(0), "claim/K2", "he did not")
                        .ofReference("source/S1", "a letter")
                        .of(occasions.get(1), "claim/K3", "he was not there")
                        .build())
                .join();
    }

    @Test
    void every_partition_gets_its_occasions_and_the_sources_each_with_the_position_before_it_and_how_far_all_are()
            throws ForeignMessage {
        try (TopicWriter writer = writer(0, 0, 0)) {
            writer.write(log.readAfter(0, 4));
            assertThat(writer.position()).isEqualTo(4);
        }
        assertThat(written(0))
                .containsExactly("event 1 after 0", "event 2 after 1", "event 3 after 2", "mark 4 after 3");
        assertThat(written(1)).containsExactly("event 3 after 0", "event 4 after 3");
        assertThat(written(2)).containsExactly("event 3 after 0", "mark 4 after 3");
    }

    @Test
    void what_a_partition_has_already_is_not_written_to_it_again() throws ForeignMessage {
        try (TopicWriter writer = writer(3, 0, 4)) {
            assertThat(writer.position())
                    .as("from where on something is missing")
                    .isZero();
            writer.write(log.readAfter(0, 4));
        }
        assertThat(written(0)).containsExactly("mark 4 after 3");
        assertThat(written(1)).containsExactly("event 3 after 0", "event 4 after 3");
        assertThat(written(2)).isEmpty();
    }

    @Test
    void whoever_reads_sees_all_of_a_batch_or_nothing() {
        try (TopicWriter writer = writer(0, 0, 0)) {
            writer.write(log.readAfter(0, 2));
            writer.write(log.readAfter(2, 2));
        }
        assertThat(producer.commitCount()).isEqualTo(2);
        assertThat(writtenBeforeCommit).as("seen by readers before each commit").containsExactly(0, 4);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void a_writer_that_another_has_fenced_writes_nothing_more() {
        try (TopicWriter writer = writer(0, 0, 0)) {
            producer.fenceProducer();
            assertThatThrownBy(() -> writer.write(log.readAfter(0, 4))).isInstanceOf(ProducerFencedException.class);
        }
        assertThat(producer.history()).isEmpty();
    }

    private TopicWriter writer(long... ends) {
        MessageFormat format = new MessageFormat("events", LedgerName.of(log).orElseThrow());
        return new TopicWriter(
                producer,
                format,
                ends,
                () -> writtenBeforeCommit.add(producer.history().size()));
    }

    private List<String> written(int partition) throws ForeignMessage {
        MessageReading reading = new MessageReading(LedgerName.of(log).orElseThrow(), PARTITIONS);
        List<String> told = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> each : producer.history()) {
            if (each.partition() == partition) {
                told.add(told(reading.read(received(each))));
            }
        }
        return told;
    }

    private static String told(TopicMessage message) {
        String what = message instanceof TopicMessage.Event ? "event" : "mark";
        return "%s %d after %d".formatted(what, message.position(), message.previous());
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                sent.partition(),
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private static String occasionOf(int partition) {
        return IntStream.range(0, 100)
                .mapToObj(number -> "talk-" + number)
                .filter(occasion -> Partitioning.of(occasion, PARTITIONS) == partition)
                .findFirst()
                .orElseThrow();
    }
}
