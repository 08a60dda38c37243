package org.kaoyi.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void an_odd_number_of_rounds_has_the_middle_one_as_its_median() {
        assertThat(Series.of(30, 10, 20)).isEqualTo(new Series(10, 20, 30, 3));
    }

    @Test
    void an_even_number_of_rounds_has_the_mean_of_the_middle_two() {
        assertThat(Series.of(40, 10, 20, 30)).isEqualTo(new Series(10, 25, 40, 4));
    }

    @Test
    void nothing_measured_is_no_figure() {
        assertThatThrownBy(Series::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Series.of(1, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        long[] waits = LongStream.rangeClosed(1, 200).toArray();

        assertThat(Percentile.of(waits, 99)).isEqualTo(198);
        assertThat(Percentile.of(waits, 50)).isEqualTo(100);
        assertThat(Percentile.of(new long[] {7}, 99)).isEqualTo(7);
    }

    @Test
    void contestants_take_turns_and_the_first_turn_goes_round() throws Exception {
        List<String> turns = new ArrayList<>();
        Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
        for (String name : List.of("kaoyi", "peer", "limit")) {
            contestants.put(name, () -> {
                turns.add(name);
                return turns.size();
            });
        }

        Figures figures = Rounds.interleaved(contestants, 3);

        assertThat(turns).containsExactly("kaoyi", "peer", "limit", "peer", "limit", "kaoyi", "limit", "kaoyi", "peer");
        assertThat(figures.byName().keySet()).containsExactly("kaoyi", "peer", "limit");
        assertThat(figures.of("kaoyi")).isEqualTo(new Series(1, 6, 8, 3));
        assertThat(figures.without(Set.of("limit")).keySet()).containsExactly("kaoyi", "peer");
    }
}
