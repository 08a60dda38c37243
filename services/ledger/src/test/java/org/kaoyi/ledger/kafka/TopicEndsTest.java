package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.kafka.TopicSearch.End;

/** Whether a topic is the copy of a log, and up to where, by how its partitions end. */
class TopicEndsTest {
    private static final String ANOTHER = "urn:kaoyi:ledger:another";
    private static final End EMPTY = new End(null, null, null, false);
    private static final End AGED = new End(null, null, null, true);

    private final EventLog log = Archive.of(20);
    private final TopicCheck check = new TopicCheck(log, new KafkaCluster("kafka.archive.example:9092", "events"));

    @Test
    void a_topic_to_which_nothing_was_written_yet_ends_before_the_first_event() {
        assertThat(ends(EMPTY, EMPTY)).containsExactly(0, 0);
    }

    @Test
    void each_partition_ends_at_its_last_message_that_the_log_knows() {
        assertThat(ends(until(12), until(9), EMPTY)).containsExactly(12, 9, 0);
    }

    @Test
    void a_partition_of_which_nothing_is_kept_any_more_ended_where_the_least_of_the_others_does() {
        assertThat(ends(until(12), AGED, until(9))).containsExactly(12, 9, 9);
    }

    @Test
    void where_nothing_is_kept_in_any_it_goes_on_at_the_end_of_the_log() {
        assertThat(ends(AGED, AGED)).containsExactly(20, 20);
        assertThat(ends(AGED, EMPTY)).as("one was never written to").containsExactly(20, 0);
    }

    @Test
    void what_somebody_else_wrote_at_the_end_of_one_partition_is_passed_over() {
        End imitated = new End(message(12), unlogged(19), null, false);
        End onlyImitated = new End(null, unlogged(19), null, false);
        assertThat(ends(imitated, until(9))).containsExactly(12, 9);
        assertThat(ends(onlyImitated, until(9), until(12))).containsExactly(9, 9, 12);
    }

    @Test
    void a_topic_that_goes_on_in_all_partitions_to_what_the_log_lacks_shows_an_older_copy_of_the_ledger() {
        End beyond = new End(message(20), unlogged(25), null, false);
        assertThatThrownBy(() -> check.requireOwn(List.of(beyond, EMPTY, beyond)))
                .isInstanceOf(WrongTopic.class)
                .hasMessage(
                        "the topic events at kafka.archive.example:9092 goes on to position 25, where this log has nothing: was the ledger restored from an older copy? Delete the topic; it is filled again from the log");
    }

    @Test
    void one_that_has_other_events_in_all_partitions_shows_that_the_ledger_was_written_on_after_that() {
        End other = new End(message(10), unlogged(15), null, false);
        assertThatThrownBy(() -> check.ends(List.of(other, other)))
                .isInstanceOf(WrongTopic.class)
                .hasMessageContaining("and this log differ at position 15: was the ledger restored and written on?");
    }

    @Test
    void where_another_ledgers_events_stand_alone_it_is_that_ones_topic() {
        End strangers = new End(null, null, ANOTHER, false);
        assertThatThrownBy(() -> check.ends(List.of(EMPTY, strangers)))
                .isInstanceOf(WrongTopic.class)
                .hasMessage(
                        "the topic events at kafka.archive.example:9092 holds the events of another ledger (%s); name a topic of this ledger's own, or the right cluster"
                                .formatted(ANOTHER));
    }

    @Test
    void where_they_stand_beside_this_ones_they_are_a_strangers_messages() {
        assertThat(ends(new End(message(12), null, ANOTHER, false), until(9))).containsExactly(12, 9);
        assertThat(ends(new End(null, unlogged(19), ANOTHER, false), until(9))).containsExactly(9, 9);
    }

    private long[] ends(End... ends) {
        return check.ends(List.of(ends));
    }

    private End until(long position) {
        return new End(message(position), null, null, false);
    }

    private TopicMessage message(long position) {
        byte[] leaf = log.readAfter(position - 1, 1).getFirst().leafHash();
        return new TopicMessage.Watermark(position, position - 1, leaf);
    }

    private static TopicMessage unlogged(long position) {
        return new TopicMessage.Watermark(position, position - 1, new byte[32]);
    }
}
