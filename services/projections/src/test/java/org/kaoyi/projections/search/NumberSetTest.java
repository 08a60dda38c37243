package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSetTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 511, 512, 513, 4_000, NumberSet.BLOCK})
    void whateverItsFormItHoldsWhatWasAdded(int size) {
        long seed = System.nanoTime();
        BitSet numbers = new BitSet(NumberSet.BLOCK);
        Random random = new Random(seed);
        while (numbers.cardinality() < size) {
            numbers.set(random.nextInt(NumberSet.BLOCK));
        }
        NumberSet set = new NumberSet();
        numbers.stream().forEach(set::add);

        byte[] stored = set.stored();
        Offsets read = new Offsets();
        NumberSet.addTo(read, 2, stored);

        assertThat(numbersOf(read)).as("seed %d", seed).isEqualTo(numbers);
        assertThat(stored.length).isLessThanOrEqualTo(NumberSet.BLOCK / Byte.SIZE);
        assertThat(NumberSet.of(stored).stored()).isEqualTo(stored);
    }

    /** Counted from the third block of a stretch. */
    private static BitSet numbersOf(Offsets offsets) {
        BitSet numbers = new BitSet();
        for (int at = offsets.before(Blocks.STRETCH); at >= 0; at = offsets.before(at)) {
            numbers.set(at - 2 * NumberSet.BLOCK);
        }
        return numbers;
    }
}
