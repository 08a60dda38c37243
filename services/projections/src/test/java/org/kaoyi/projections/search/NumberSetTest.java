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
        BitSet read = new BitSet(NumberSet.BLOCK);
        NumberSet.addTo(read, 0, stored);

        assertThat(read).as("seed %d", seed).isEqualTo(numbers);
        assertThat(stored.length).isLessThanOrEqualTo(NumberSet.BLOCK / Byte.SIZE);
        assertThat(NumberSet.of(stored).stored()).isEqualTo(stored);
    }
}
