package org.kaoyi.benchmarks.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Made-up words of one script, of which the first is the most frequent: the word of rank r is drawn with a probability in proportion to
 * 1/r (Zipf 1949), as in texts.
 */
final class Vocabulary {
    /** Words in use in a corpus of some million words. */
    private static final int WORDS = 20_000;

    private static final int LONGEST = 4;

    private final List<String> words;
    private final double[] upTo = new double[WORDS];
    private final String separator;

    /**
     * @param syllables of which words are made
     * @param separator between words
     */
    Vocabulary(List<String> syllables, String separator, Random random) {
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            for (int left = 2 + random.nextInt(LONGEST - 1); left > 0; left--) {
                word.append(syllables.get(random.nextInt(syllables.size())));
            }
            made.add(word.toString());
        }
        words = new ArrayList<>(made);
        this.separator = separator;
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    /** The word of a rank, 0 being the most frequent. */
    String word(int rank) {
        return words.get(rank);
    }

    /** A rank, the lower the likelier. */
    int rank(Random random) {
        double at = random.nextDouble() * upTo[WORDS - 1];
        int found = Arrays.binarySearch(upTo, at);
        return Math.min(WORDS - 1, found < 0 ? -found - 1 : found);
    }

    String sentence(List<Integer> ranks) {
        List<String> of = ranks.stream().map(this::word).toList();
        return String.join(separator, of);
    }
}
