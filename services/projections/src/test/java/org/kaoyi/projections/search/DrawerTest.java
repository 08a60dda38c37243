package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawerTest {
    private static final List<String> TERMS = List.of("harvest", "good harvest", "三十", "лес", "@agent/mao");

    @Test
    void whatIsEnteredUnderATermIsReadUnderIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Drawer.Entries entries = new Drawer.Entries();
        Map<String, BitSet> entered = new TreeMap<>();
        for (String term : TERMS) {
            BitSet offsets = new BitSet();
            random.ints(40, 0, Drawer.STRETCH).forEach(offsets::set);
            offsets.set(0);
            offsets.set(Drawer.STRETCH - 1);
            offsets.stream().forEach(offset -> entries.add(Drawer.key(term), offset));
            entered.put(term, offsets);
        }

        Map<Integer, byte[]> stored = entries.stored();

        entered.forEach((term, offsets) -> {
            BitSet read = new BitSet();
            Drawer.read(stored.getOrDefault(Drawer.of(Drawer.key(term)), new byte[0]), Drawer.key(term), read::set);
            assertThat(read).as("seed %d, %s", seed, term).isEqualTo(offsets);
        });
    }

    /** Rows that are there hold the marks; another hash would not find them. */
    @ParameterizedTest
    @CsvSource({"harvest, 724404814", "good harvest, 711593863", "三十, 719507324"})
    void theHashOfATermStaysWhatItIs(String term, int key) {
        assertThat(Drawer.key(term)).isEqualTo(key);
    }
}
