package org.kaoyi.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two writers: Shen stores a, then b; Lankov stores x while Shen stores a, and y after all others were acknowledged. */
class DeliveryTest {
    private static final List<Delivery.Stored> STORED = List.of(
            new Delivery.Stored("a", 10, 20),
            new Delivery.Stored("b", 30, 40),
            new Delivery.Stored("x", 12, 22),
            new Delivery.Stored("y", 50, 60));
    private static final List<String> ALL = List.of("a", "x", "b", "y");

    @Test
    void a_store_that_delivers_each_event_once_and_in_order_passes() {
        assertThat(faults(ALL)).isEmpty();
        assertThat(new Delivery(STORED, Set.of(), ALL, ALL).inOneOrder()).isTrue();
    }

    @Test
    void events_stored_at_the_same_time_may_come_in_either_order() {
        assertThat(faults(List.of("x", "a", "b", "y"))).isEmpty();
    }

    @Test
    void a_lost_event_fails() {
        assertThat(faults(List.of("a", "x", "y"))).containsExactly("a follower: 1 events lost");
    }

    @Test
    void an_event_that_comes_twice_fails() {
        assertThat(faults(List.of("a", "x", "b", "b", "y")))
                .containsExactly("a follower: 1 events given twice or more");
    }

    @Test
    void an_event_before_an_earlier_one_of_its_writer_fails() {
        assertThat(faults(List.of("x", "b", "a", "y")))
                .containsExactly("a follower: 1 events given before one that was acknowledged before they were sent");
    }

    @Test
    void an_event_before_an_earlier_one_of_another_writer_fails() {
        assertThat(faults(List.of("a", "b", "y", "x")))
                .containsExactly("a follower: 2 events given before one that was acknowledged before they were sent");
    }

    @Test
    void an_event_that_was_refused_or_never_stored_fails() {
        Delivery delivery =
                new Delivery(STORED, Set.of("refused"), List.of("a", "refused", "x", "b", "ghost", "y"), ALL);

        assertThat(delivery.faults())
                .containsExactly(
                        "a follower: 1 events given though refused",
                        "a follower: 1 events given though nobody stored them");
    }

    @Test
    void a_later_reader_is_checked_as_well() {
        assertThat(new Delivery(STORED, Set.of(), ALL, List.of("a", "x", "b")).faults())
                .containsExactly("a later reader: 1 events lost");
    }

    @Test
    void two_readers_with_two_orders_are_told_though_they_do_not_fail() {
        Delivery delivery = new Delivery(STORED, Set.of(), ALL, List.of("x", "a", "b", "y"));

        assertThat(delivery.faults()).isEmpty();
        assertThat(delivery.inOneOrder()).isFalse();
    }

    private static List<String> faults(List<String> followed) {
        return new Delivery(STORED, Set.of(), followed, ALL).faults();
    }
}
