package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Over maps, since what matters here comes after thousands of documents. */
class ShelfFilingTest {
    private static final int SEEDS = 3;

    /** So that a stretch ends among them. */
    private static final int FIRST = Blocks.STRETCH - 20_000;

    private static final int LAST = Blocks.STRETCH + 20_000;
    private static final int WORDS = 300;
    private static final int FIRST_UNIT = (1 << 13) - 1;

    @Test
    void aQuotationThatIsBoundEarlyHidesNoDocumentAtTheEndOfAUnit() {
        IndexMaps index = new IndexMaps();
        ShelfFiling filing = ShelfFiling.of(Shelf.CLAIM, FilingSizes.USUAL, index);
        int bound = 8_300;
        int moved = 2 * bound;

        for (int number = 1; number <= moved; number++) {
            filing.add(number == 30 ? quotation(20_000) : Set.of("n" + number));
            if (number == bound || number == moved) {
                filing.write(index);
                assertThat(missing(index, number)).as("of %d documents", number).isEmpty();
            }
        }
    }

    private static List<Integer> missing(IndexMaps index, int last) {
        List<Integer> missing = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            BitSet found = index.numbers(number == 30 ? "long7" : "n" + number);
            if (!found.get(number) || found.cardinality() != 1) {
                missing.add(number);
            }
        }
        return missing;
    }

    private static Set<String> quotation(int keys) {
        Set<String> terms = new TreeSet<>();
        for (int i = 0; i < keys; i++) {
            terms.add("long" + i);
        }
        return terms;
    }

    /** Documents of seventy-five keys end units by their number, those of a hundred and fifty also by their keys. */
    @Test
    void noClaimMovesMuchMoreThanOthers() {
        for (int keys : new int[] {75, 150}) {
            IndexMaps index = new IndexMaps();
            ShelfFiling filing = ShelfFiling.of(Shelf.CLAIM, FilingSizes.USUAL, index);
            Random random = new Random(keys);
            long most = 0;
            for (int number = 1; number <= NumberSet.BLOCK; number++) {
                filing.add(terms(random, keys));
                long before = index.written();
                filing.write(index);
                most = Math.max(most, index.written() - before);
            }
            assertThat(most).as("rows of a claim, %d keys each", keys).isBetween(2_000L, 8_000L);
        }
    }

    private static Set<String> terms(Random random, int keys) {
        Set<String> terms = new HashSet<>();
        while (terms.size() < keys) {
            terms.add("w" + (int) (Math.pow(random.nextDouble(), 4) * 2_000_000));
        }
        return terms;
    }

    @Test
    void everyDocumentIsReadUnderItsTermsAtAnyTimeAndRowsAreTheSameHoweverTheyWereWritten() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + SEEDS; seed++) {
            FilingSizes sizes = sizes(new Random(seed));
            List<List<String>> rows = new ArrayList<>();
            for (int batch : new int[] {1, 7, 1_000}) {
                rows.add(filed(seed, sizes, batch).rows());
            }
            assertThat(rows.get(1)).as("seed %d, %s", seed, sizes).isEqualTo(rows.get(0));
            assertThat(rows.get(2)).as("seed %d, %s", seed, sizes).isEqualTo(rows.get(0));
        }
    }

    /** So that units end by their number, by their keys and with blocks. */
    private static FilingSizes sizes(Random random) {
        return new FilingSizes(
                1 + random.nextInt(64),
                50 + random.nextInt(300),
                20 + random.nextInt(random.nextBoolean() ? 300 : 8_000),
                500 + random.nextInt(40_000),
                1 + random.nextInt(64),
                1 + random.nextInt(20),
                random.nextInt(2));
    }

    private static IndexMaps filed(long seed, FilingSizes sizes, int batch) {
        Random documents = new Random(seed);
        Random chances = new Random(seed + batch);
        Map<String, BitSet> given = new HashMap<>();
        IndexMaps index = new IndexMaps(FIRST - 1);
        ShelfFiling filing = ShelfFiling.of(Shelf.CLAIM, sizes, index);
        for (int number = FIRST; number <= LAST; number++) {
            Set<String> terms = few(documents);
            filing.add(terms);
            for (String term : terms) {
                given.computeIfAbsent(term, unused -> new BitSet()).set(number);
            }
            if (number % batch == 0 || number == LAST) {
                filing.write(index);
                if (chances.nextInt(1 + 4_000 / batch) == 0 || number == LAST) {
                    String term = "w" + chances.nextInt(WORDS);
                    assertThat(index.numbers(term))
                            .as("seed %d, %s, %s after %d documents, %d at a time", seed, sizes, term, number, batch)
                            .isEqualTo(given.getOrDefault(term, new BitSet()));
                    filing = ShelfFiling.of(Shelf.CLAIM, sizes, index);
                }
            }
        }
        return index;
    }

    /** Some words are in many documents, and now and then there is a long quotation. */
    private static Set<String> few(Random random) {
        Set<String> terms = new HashSet<>();
        int count = random.nextInt(500) == 0 ? 60 + random.nextInt(100) : 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            terms.add("w" + (int) (Math.pow(random.nextDouble(), 3) * WORDS));
        }
        return terms;
    }

    @Test
    void aDocumentThatAnEntryCanNotTellFromOthersIsRefused() {
        UnitDrawers unit = new UnitDrawers(1);
        unit.add(Leaf.of(FIRST_UNIT + 1, Set.of("harvest")));

        assertThatThrownBy(() -> unit.add(Leaf.of(FIRST_UNIT + 2, Set.of("harvest"))))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new FilingSizes(64, 1 << 14, (1 << 13) + 1, 1 << 20, 64, 32, 512))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8192");
    }
}
