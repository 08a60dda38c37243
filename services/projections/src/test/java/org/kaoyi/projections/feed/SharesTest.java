package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which shares of a view go with which partitions of a topic. */
class SharesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 12, 30})
    void all_partitions_together_have_every_share_once(int partitions) {
        Set<Integer> dealt = new HashSet<>();
        for (int partition = 0; partition < partitions; partition++) {
            Shares.ofPartitions(List.of(partition), partitions)
                    .ifPresent(shares -> assertThat(shares.numbers())
                            .allSatisfy(share -> assertThat(dealt.add(share)).isTrue()));
        }
        assertThat(dealt).hasSize(Shares.COUNT);
    }

    @Test
    void whoever_has_all_partitions_folds_the_whole() {
        List<Integer> all = IntStream.range(0, 4).boxed().toList();
        assertThat(Shares.ofPartitions(all, all.size()).map(Shares::areAll)).contains(true);
    }

    @Test
    void no_share_and_one_that_there_is_not_are_refused_with_the_numbers_there_are() {
        for (List<Integer> none : List.of(List.<Integer>of(), List.of(-1), List.of(0, Shares.COUNT))) {
            assertThatThrownBy(() -> Shares.of(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("shares are numbered from 0 to %d, and not %s".formatted(Shares.COUNT - 1, none));
        }
    }

    @Test
    void a_partition_beyond_the_shares_has_none() {
        assertThat(Shares.ofPartitions(List.of(Shares.COUNT), Shares.COUNT + 1)).isEmpty();
    }
}
