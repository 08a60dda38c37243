package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawersTest {
    private static final List<String> TERMS = List.of("harvest", "good harvest", "三十", "лес", "@agent/mao");

    @ParameterizedTest
    @ValueSource(ints = {2, 11, 16})
    void whatIsEnteredUnderATermIsReadUnderIt(int bits) {
        Drawers drawers = new Drawers(bits);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Drawers.Entries entries = drawers.new Entries();
        Map<String, BitSet> entered = new TreeMap<>();
        for (String term : TERMS) {
            BitSet offsets = new BitSet();
            random.ints(40, 0, drawers.documents()).forEach(offsets::set);
            offsets.set(0);
            offsets.set(drawers.documents() - 1);
            offsets.stream().forEach(offset -> entries.add(TermKey.of(term), offset));
            entered.put(term, offsets);
        }

        Map<Integer, byte[]> stored = entries.stored();

        assertThat(stored.keySet()).allMatch(drawer -> drawer >= 0 && drawer < drawers.count());
        entered.forEach((term, offsets) -> {
            int key = TermKey.of(term);
            BitSet read = new BitSet();
            drawers.read(stored.getOrDefault(drawers.of(key), new byte[0]), key, read::set);
            assertThat(read).as("seed %d, %s", seed, term).isEqualTo(offsets);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, (1 << 30) - 1, 724_404_814})
    void anEntryTellsItsKeyAndItsDocument(int key) {
        int last = UnitDrawers.SHAPE.documents() - 1;

        int entry = UnitDrawers.SHAPE.entry(key, last);

        assertThat(UnitDrawers.SHAPE.key(UnitDrawers.SHAPE.of(key), entry)).isEqualTo(key);
        assertThat(UnitDrawers.SHAPE.offset(entry)).isEqualTo(last);
    }

    /** Rows that are there hold the keys; another hash would not find them. */
    @ParameterizedTest
    @CsvSource({"harvest, 724404814", "good harvest, 711593863", "三十, 719507324"})
    void theKeyOfATermStaysWhatItIs(String term, int key) {
        assertThat(TermKey.of(term)).isEqualTo(key);
    }
}
