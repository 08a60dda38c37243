package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups are the maximal sets of readings that can all be true together (domain.md §1). */
class GroupsTest {
    private static final long SEED = 19571109L;

    @Test
    void readingsThatAllClashStandAloneEach() {
        assertThat(Groups.of(3, (one, other) -> false).found()).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void readingsThatCanAllStandAreOneGroup() {
        assertThat(Groups.of(4, (one, other) -> true).found()).containsExactly(List.of(0, 1, 2, 3));
    }

    @Test
    void aReadingBetweenTwoThatClashIsInBothGroups() {
        assertThat(Groups.of(3, (one, other) -> !(one == 0 && other == 2)).found())
                .containsExactly(List.of(0, 1), List.of(1, 2));
    }

    @Test
    void nothingHasNoGroup() {
        assertThat(Groups.of(0, (one, other) -> true).found()).isEmpty();
    }

    @Test
    void exactlyAsManyAsTheLimitAreAllThereAre() {
        Groups groups = Groups.of(Groups.LIMIT, (one, other) -> false);

        assertThat(groups.found()).hasSize(Groups.LIMIT);
        assertThat(groups.capped()).isFalse();
    }

    @Test
    void oneMoreThanTheLimitIsLeftOutAndSaidToBe() {
        Groups groups = Groups.of(Groups.LIMIT + 1, (one, other) -> false);

        assertThat(groups.found()).hasSize(Groups.LIMIT);
        assertThat(groups.capped()).isTrue();
    }

    @Test
    void theyAreTheMaximalCliquesThatTryingAllSetsFinds() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int readings = 1 + random.nextInt(7);
            boolean[][] beside = new boolean[readings][readings];
            for (int i = 0; i < readings; i++) {
                for (int j = i + 1; j < readings; j++) {
                    beside[i][j] = random.nextBoolean();
                }
            }
            assertThat(Groups.of(readings, (one, other) -> beside[one][other]).found())
                    .as("seed %d, round %d", SEED, round)
                    .containsExactlyInAnyOrderElementsOf(byTrying(readings, beside));
        }
    }

    private static List<List<Integer>> byTrying(int readings, boolean[][] beside) {
        List<List<Integer>> cliques = IntStream.range(1, 1 << readings)
                .mapToObj(set -> IntStream.range(0, readings)
                        .filter(i -> (set & (1 << i)) != 0)
                        .boxed()
                        .toList())
                .filter(set -> set.stream().allMatch(i -> set.stream().allMatch(j -> j <= i || beside[i][j])))
                .toList();
        return cliques.stream()
                .filter(clique -> cliques.stream()
                        .noneMatch(larger -> larger.size() > clique.size() && larger.containsAll(clique)))
                .toList();
    }
}
