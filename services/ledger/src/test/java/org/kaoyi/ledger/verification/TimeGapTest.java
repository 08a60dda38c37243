package org.kaoyi.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which times are tried in the place of one that was altered. */
class TimeGapTest {
    private static final long SECOND = 1_000_000;

    @Test
    void between_neighbours_four_seconds_apart_every_microsecond_is_tried() {
        TimeGap gap = new TimeGap(10 * SECOND, 14 * SECOND, true, true);

        assertThat(gap.isExhausted()).isTrue();
        assertThat(gap.edges().count()).isEqualTo(4 * SECOND + 1);
        assertThat(gap.edges().summaryStatistics())
                .returns(10 * SECOND, each -> each.getMin())
                .returns(14 * SECOND, each -> each.getMax());
    }

    @Test
    void farther_apart_two_seconds_at_either_side_are() {
        TimeGap gap = new TimeGap(10 * SECOND, 14 * SECOND + 1, true, true);

        assertThat(gap.isExhausted()).isFalse();
        assertThat(gap.edges().count()).isEqualTo(2 * (2 * SECOND + 1));
        assertThat(gap.edges().filter(micros -> micros == 12 * SECOND).count()).isEqualTo(1);
        assertThat(gap.edges().filter(micros -> micros == 12 * SECOND + 1).count())
                .isEqualTo(1);
        assertThat(gap.edges().max()).hasValue(14 * SECOND + 1);
    }

    @Test
    void at_the_beginning_of_a_log_only_those_before_the_next_event_and_at_its_end_those_after_the_last() {
        TimeGap first = new TimeGap(0, 60 * SECOND, false, true);
        TimeGap last = new TimeGap(0, 60 * SECOND, true, false);
        TimeGap only = new TimeGap(0, 60 * SECOND, false, false);

        assertThat(first.edges().min()).hasValue(58 * SECOND);
        assertThat(last.edges().max()).hasValue(2 * SECOND);
        assertThat(only.edges()).isEmpty();
    }

    @Test
    void a_gap_without_a_neighbour_at_either_side_is_never_exhausted() {
        assertThat(new TimeGap(0, SECOND, false, true).isExhausted()).isFalse();
        assertThat(new TimeGap(0, SECOND, true, false).isExhausted()).isFalse();
    }

    @Test
    void neighbours_of_one_time_leave_that_one() {
        TimeGap gap = new TimeGap(SECOND, SECOND, true, true);

        assertThat(gap.isExhausted()).isTrue();
        assertThat(gap.edges()).containsExactly(SECOND);
        assertThat(gap.seconds(7 * SECOND)).containsExactly(SECOND);
        assertThat(gap.seconds(7)).isEmpty();
    }

    @Test
    void where_a_neighbours_time_was_altered_too_there_is_nothing_to_try_and_nothing_is_certain() {
        TimeGap gap = new TimeGap(2 * SECOND, SECOND, true, true);

        assertThat(gap.isExhausted()).isFalse();
        assertThat(gap.edges()).isEmpty();
        assertThat(gap.seconds(0)).isEmpty();
    }

    @Test
    void each_second_of_the_gap_is_tried_with_the_fraction_of_a_time() {
        TimeGap gap = new TimeGap(10 * SECOND + 500_000, 13 * SECOND + 7, true, true);

        assertThat(gap.seconds(99 * SECOND + 7)).containsExactly(11 * SECOND + 7, 12 * SECOND + 7, 13 * SECOND + 7);
        assertThat(gap.seconds(-1)).containsExactly(11 * SECOND - 1, 12 * SECOND - 1, 13 * SECOND - 1);
        assertThat(gap.seconds(0)).containsExactly(11 * SECOND, 12 * SECOND, 13 * SECOND);
    }

    @Test
    void of_a_gap_of_years_no_more_than_eleven_days_of_seconds_are_tried() {
        assertThat(new TimeGap(0, 3_000_000 * SECOND, true, true).seconds(0).count())
                .isEqualTo(1_000_000);
    }
}
