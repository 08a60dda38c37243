package org.kaoyi.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;

/** What becomes of each message of a topic on its way into the log's order. */
class DrawnMessagesTest {
    private static final int BOTH = 2;

    private final EventLog log = Archive.of(7);
    private final List<LoggedEvent> events = Archive.all(log);
    private final TopicInMemory topic = new TopicInMemory(log, BOTH);
    private final PositionMerge merge = new PositionMerge(0, BOTH);
    private final List<String> parked = new ArrayList<>();
    private boolean parkingIsAway;
    private boolean logIsAway;

    private final TopicReader reader = new TopicReader(
            topic,
            new MessageReading(LedgerName.of(log).orElseThrow(), BOTH),
            new LogWitness(new PassingLog(log) {
                @Override
                public Head head() {
                    requireThere(logIsAway);
                    return super.head();
                }

                @Override
                public List<LoggedEvent> readAfter(long position, int limit) {
                    requireThere(logIsAway);
                    return super.readAfter(position, limit);
                }
            }),
            this::park,
            topic.partitions());

    @BeforeEach
    void beginAtTheBeginning() {
        topic.assign(topic.partitions());
        topic.seekToBeginning(topic.partitions());
    }

    @Test
    void events_of_all_partitions_come_into_the_logs_order() {
        for (LoggedEvent event : events) {
            writeWhereItBelongs(event);
        }

        assertThat(draw()).isTrue();

        for (LoggedEvent event : events) {
            assertThat(merge.poll()).usingRecursiveComparison().isEqualTo(Optional.of(event));
        }
        assertThat(draw()).as("there is nothing more").isFalse();
        assertThat(reader.partitionCount()).isEqualTo(BOTH);
        assertThat(parked).isEmpty();
    }

    @Test
    void what_is_none_of_the_relays_is_parked_with_its_reason() {
        topic.noise(0);

        assertThat(draw()).isTrue();

        assertThat(parked).containsExactly("it lacks the header ce_specversion");
    }

    @Test
    void what_can_not_be_parked_at_present_is_parked_later_and_once() {
        topic.noise(0).noise(1);
        parkingIsAway = true;
        assertThatThrownBy(this::draw).isInstanceOf(LogUnavailable.class);
        assertThat(parked).isEmpty();

        parkingIsAway = false;
        assertThat(draw()).as("nothing new").isFalse();
        assertThat(parked).hasSize(2);
        draw();
        assertThat(parked).hasSize(2);
    }

    @Test
    void a_message_about_which_the_log_can_not_be_asked_is_kept_until_it_can() {
        topic.watermark(0, 3, leaf(3), 0).watermark(1, 3, leaf(3), 0);
        logIsAway = true;
        assertThatThrownBy(this::draw).isInstanceOf(LogUnavailable.class);
        assertThat(merge.isBehind(0)).as("nothing of it was taken").isTrue();

        logIsAway = false;
        assertThat(draw()).isTrue();
        assertThat(merge.isBehind(0)).isFalse();
        assertThat(merge.isBehind(1)).isFalse();
    }

    @Test
    void what_lies_beyond_the_end_of_the_log_is_not_believed() {
        topic.watermark(0, 8, new byte[32], 0);

        draw();

        assertThat(parked).containsExactly("it is of position 8, and the log ends at 7");
        assertThat(merge.isBehind(0)).isTrue();
    }

    @Test
    void who_claims_a_loss_is_believed_if_the_log_has_his_very_event() {
        topic.watermark(0, 5, new byte[32], 4).watermark(1, 5, leaf(5), 4);

        draw();

        assertThat(parked).containsExactly("the log has another event at position 5");
        assertThat(merge.losses()).isEqualTo(1);
        assertThat(merge.lostAhead()).isEqualTo(4);
    }

    @Test
    void where_enough_waits_only_partitions_are_read_that_may_hold_the_next_event() {
        topic.watermark(0, 3, leaf(3), 0);
        draw();
        topic.watermark(0, 4, leaf(4), 3).watermark(1, 4, leaf(4), 0);

        assertThat(reader.draw(merge, true, Duration.ZERO)).isTrue();
        assertThat(topic.paused()).containsExactly(new TopicPartition(TopicInMemory.TOPIC, 0));

        draw();
        assertThat(topic.paused()).as("there is room again").isEmpty();
    }

    @Test
    void who_waits_for_a_message_is_woken_and_a_reader_lets_go_of_its_consumer() {
        reader.wake();
        assertThatThrownBy(this::draw).isInstanceOf(WakeupException.class);

        reader.close();
        assertThat(topic.closed()).isTrue();
    }

    private boolean draw() {
        return reader.draw(merge, false, Duration.ZERO);
    }

    private void park(ConsumerRecord<byte[], byte[]> message, String reason) {
        requireThere(parkingIsAway);
        parked.add(reason);
    }

    private static void requireThere(boolean isAway) {
        if (isAway) {
            throw new LogUnavailable("the database is away");
        }
    }

    /** A reference event is written to both. */
    private void writeWhereItBelongs(LoggedEvent event) {
        for (int partition = 0; partition < BOTH; partition++) {
            String key = event.key();
            if (key == null || Partitioning.of(key.getBytes(UTF_8), BOTH) == partition) {
                topic.event(partition, event, 0);
            }
        }
    }

    private byte[] leaf(int position) {
        return events.get(position - 1).leafHash();
    }
}
