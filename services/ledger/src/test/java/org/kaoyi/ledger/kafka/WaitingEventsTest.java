package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** What waits for an earlier event of a slower partition, and how much of it there is. */
class WaitingEventsTest {
    private final EventLog log = Archive.of(20);
    private final List<LoggedEvent> events = Archive.all(log);
    private final PositionMerge merge = new PositionMerge(10, 2);

    @Test
    void what_waits_is_counted_and_weighed_until_it_is_taken() {
        merge.take(0, event(12, 10));
        assertThat(merge.waitingEvents()).isEqualTo(1);
        assertThat(merge.waitingBytes()).isEqualTo(bytes(12));
        assertThat(merge.peek()).isEmpty();

        assertThat(merge.take(events.get(10)))
                .as("the one before it, from the log")
                .isTrue();
        assertThat(merge.waitingEvents()).isEqualTo(2);
        assertThat(merge.waitingBytes()).isEqualTo(bytes(11) + bytes(12));

        assertThat(merge.poll().map(LoggedEvent::position)).contains(11L);
        assertThat(merge.waitingBytes()).isEqualTo(bytes(12));
        assertThat(merge.poll().map(LoggedEvent::position)).contains(12L);
        assertThat(merge.waitingEvents()).isZero();
        assertThat(merge.waitingBytes()).isZero();
    }

    @Test
    void what_is_known_or_waits_already_is_not_taken_in_again() {
        assertThat(merge.take(events.get(9))).as("position 10 is known").isFalse();
        assertThat(merge.take(events.get(11))).isTrue();
        assertThat(merge.take(events.get(11))).as("it waits").isFalse();
        assertThat(merge.waitingEvents()).isEqualTo(1);
        assertThat(merge.waitingBytes()).isEqualTo(bytes(12));
    }

    @Test
    void only_partitions_that_have_not_gone_past_the_next_event_may_hold_it() {
        assertThat(merge.isBehind(0)).isTrue();
        merge.take(0, event(12, 10));
        assertThat(merge.isBehind(0)).isFalse();
        assertThat(merge.isBehind(1)).isTrue();
    }

    @Test
    void an_event_that_all_partitions_have_gone_past_will_not_come() {
        merge.take(0, mark(11));
        assertThat(merge.isMissing()).as("the other may bring it").isFalse();
        merge.take(1, mark(11));
        assertThat(merge.isMissing()).isTrue();
        assertThat(merge.lostAhead()).as("nobody says that it was lost").isZero();
    }

    @Test
    void how_much_was_lost_is_told_from_where_the_reader_is() {
        merge.take(1, event(14, 13));
        assertThat(merge.isMissing()).isTrue();
        assertThat(merge.lostAhead()).isEqualTo(3);
        merge.take(events.get(10));
        merge.poll();
        assertThat(merge.lostAhead()).isEqualTo(2);
        merge.take(events.get(11));
        merge.take(events.get(12));
        merge.poll();
        assertThat(merge.isMissing()).as("it is here, from the log").isFalse();
        merge.poll();
        assertThat(merge.lostAhead()).isZero();
        assertThat(merge.isMissing()).isFalse();
    }

    @Test
    void the_last_that_was_lost_is_missing_too() {
        merge.take(1, event(12, 11));
        assertThat(merge.isMissing()).isTrue();
    }

    @Test
    void a_topic_is_behind_until_it_has_shown_what_is_known() {
        assertThat(merge.isTopicBehind()).isTrue();
        merge.take(0, mark(9));
        assertThat(merge.isTopicBehind()).isTrue();
        merge.take(1, mark(10));
        assertThat(merge.isTopicBehind()).isFalse();
    }

    @Test
    void what_waits_goes_over_to_the_next_reader_of_the_topic() {
        merge.take(0, event(12, 10));
        PositionMerge next = new PositionMerge(11, 3);
        merge.handOver(next);
        assertThat(next.waitingBytes()).isEqualTo(bytes(12));
        assertThat(next.poll().map(LoggedEvent::position)).contains(12L);
    }

    private TopicMessage event(int position, long previous) {
        return new TopicMessage.Event(events.get(position - 1), previous);
    }

    private static TopicMessage mark(long position) {
        return new TopicMessage.Watermark(position, position - 1, new byte[32]);
    }

    private long bytes(int position) {
        LoggedEvent event = events.get(position - 1);
        return (long) event.payload().length + event.metadata().length;
    }
}
