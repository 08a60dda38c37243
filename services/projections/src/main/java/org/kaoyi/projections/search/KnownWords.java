package org.kaoyi.projections.search;

import java.util.HashSet;
import java.util.Set;

/** Words that were written already, so that they need not be written with every batch. Forgetting one costs a row that is there. */
final class KnownWords {
    /** Some megabytes; the words of a language in use are fewer. */
    private static final int MAX = 200_000;

    private final Set<String> words = new HashSet<>();

    boolean isNew(String word) {
        if (words.size() >= MAX) {
            words.clear();
        }
        return words.add(word);
    }
}
