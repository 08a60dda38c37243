package org.kaoyi.claims.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fewest topics to move, held against all sets of topics; orders are drawn by a seed that every failure names. */
class SmallestMoveTest {
    private static final int ROUNDS = 400;
    private static final int TOPICS = 8;
    private static final int MOST_STEPS = 9;

    @Test
    void noSmallerSetIsEnoughForTwoOrdersThatLeaveMuchOpen() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int beyondInversions = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int steps = round == 0 ? 0 : random.nextInt(MOST_STEPS);
            BitSet[] one = order(random, steps, new int[][] {{0, 1}, {2, 3}});
            BitSet[] other = order(random, steps, new int[][] {{1, 2}, {3, 0}});
            BitSet[] inverted = inverted(one, other);
            BitSet[] after = over(one, other);

            SmallestMove.Moved moved = SmallestMove.of(inverted, after);

            int fewest = IntStream.range(0, 1 << TOPICS)
                    .filter(set -> !hasCircle(after, BitSet.valueOf(new long[] {set})))
                    .map(Integer::bitCount)
                    .min()
                    .orElseThrow();
            assertThat(hasCircle(after, moved.topics()))
                    .as("seed %d, round %d", seed, round)
                    .isFalse();
            assertThat(moved.fewest()).as("seed %d, round %d", seed, round).isTrue();
            assertThat(moved.topics().cardinality())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(fewest);
            beyondInversions += SmallestCover.of(inverted).cardinality() < fewest ? 1 : 0;
        }
        assertThat(beyondInversions)
                .as("seed %d: circles without an inverted pair", seed)
                .isPositive();
    }

    @Test
    void whatIsEnoughIsSaidToBeNoMoreThanThatWhereTheWorkGrowsTooMuch() {
        int circles = 12;
        BitSet[] one = apart(4 * circles);
        BitSet[] other = apart(4 * circles);
        for (int first = 0; first < 4 * circles; first += 4) {
            one[first].set(first + 1);
            one[first + 2].set(first + 3);
            other[first + 1].set(first + 2);
            other[first + 3].set(first);
        }

        SmallestMove.Moved moved = SmallestMove.of(inverted(one, other), over(one, other));

        assertThat(hasCircle(over(one, other), moved.topics())).isFalse();
        assertThat(moved.topics().cardinality()).isEqualTo(circles);
        assertThat(moved.fewest()).isFalse();
    }

    private static BitSet[] apart(int topics) {
        BitSet[] after = new BitSet[topics];
        Arrays.setAll(after, unused -> new BitSet());
        return after;
    }

    /** A partial order: the steps given and some of a random order of all topics, with what follows from them. */
    private static BitSet[] order(Random random, int steps, int[][] given) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, TOPICS).boxed().toList());
        do {
            Collections.shuffle(all, random);
        } while (Arrays.stream(given).anyMatch(step -> all.indexOf(step[0]) > all.indexOf(step[1])));
        BitSet[] after = apart(TOPICS);
        Arrays.stream(given).forEach(step -> after[step[0]].set(step[1]));
        for (int step = 0; step < steps; step++) {
            int place = random.nextInt(TOPICS - 1);
            after[all.get(place)].set(all.get(place + 1 + random.nextInt(TOPICS - 1 - place)));
        }
        for (int through = 0; through < TOPICS; through++) {
            for (BitSet later : after) {
                if (later.get(through)) {
                    later.or(after[through]);
                }
            }
        }
        return after;
    }

    private static BitSet[] inverted(BitSet[] one, BitSet[] other) {
        BitSet[] inverted = new BitSet[one.length];
        Arrays.setAll(
                inverted,
                topic -> one[topic].stream()
                        .filter(after -> other[after].get(topic))
                        .collect(BitSet::new, BitSet::set, BitSet::or));
        return inverted;
    }

    private static BitSet[] over(BitSet[] one, BitSet[] other) {
        BitSet[] after = new BitSet[one.length];
        Arrays.setAll(after, topic -> {
            BitSet both = (BitSet) one[topic].clone();
            both.or(other[topic]);
            return both;
        });
        return after;
    }

    /** By taking away, again and again, topics that nothing comes before. */
    private static boolean hasCircle(BitSet[] after, BitSet moved) {
        BitSet left = new BitSet();
        left.set(0, after.length);
        left.andNot(moved);
        boolean taken = true;
        while (taken) {
            int first = left.stream()
                    .filter(topic -> left.stream().noneMatch(before -> after[before].get(topic)))
                    .findFirst()
                    .orElse(-1);
            taken = first >= 0;
            if (taken) {
                left.clear(first);
            }
        }
        return !left.isEmpty();
    }
}
