package org.kaoyi.claims.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentence of an older version each sentence of a newer one is. Only the very same words are the same sentence. Words that stand in a
 * text more than once are told apart by the sentences around them; where these do not tell either, none of them is taken for another.
 */
final class SameSentences {
    private static final int NONE = -1;

    /** Between the words of neighbours in a key; no sentence holds it. */
    private static final String BREAK = "\n";

    private final List<String> older;
    private final List<String> newer;
    private final boolean[] taken;
    private final int[] places;

    private SameSentences(List<String> older, List<String> newer) {
        this.older = older;
        this.newer = newer;
        this.taken = new boolean[older.size()];
        this.places = new int[newer.size()];
        Arrays.fill(places, NONE);
    }

    /** The index in {@code older} of each sentence of {@code newer}; -1 where it is new. */
    static int[] places(List<String> older, List<String> newer) {
        SameSentences same = new SameSentences(older, newer);
        same.match(1, 1);
        same.match(1, 0);
        same.match(0, 1);
        same.match(0, 0);
        return same.places;
    }

    /** Matches what is left where as many older sentences as newer ones have the same words, and neighbours. */
    private void match(int before, int after) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        Map<String, List<Integer>> wanting = new HashMap<>();
        for (int i = 0; i < older.size(); i++) {
            if (!taken[i]) {
                free.computeIfAbsent(key(older, i, before, after), unused -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < newer.size(); i++) {
            if (places[i] == NONE) {
                wanting.computeIfAbsent(key(newer, i, before, after), unused -> new ArrayList<>())
                        .add(i);
            }
        }
        wanting.forEach((key, indexes) -> {
            Deque<Integer> found = free.getOrDefault(key, new ArrayDeque<>());
            if (found.size() == indexes.size()) {
                indexes.forEach(index -> {
                    places[index] = found.remove();
                    taken[places[index]] = true;
                });
            }
        });
    }

    private static String key(List<String> sentences, int at, int before, int after) {
        StringBuilder key = new StringBuilder();
        for (int i = at - before; i <= at + after; i++) {
            key.append(i < 0 || i >= sentences.size() ? "" : sentences.get(i)).append(BREAK);
        }
        return key.toString();
    }
}
