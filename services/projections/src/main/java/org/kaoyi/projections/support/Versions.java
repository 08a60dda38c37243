package org.kaoyi.projections.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentence of an older version each sentence of a newer one is. Only the same words are the same sentence: a link never slides to
 * one that merely resembles it. Of sentences that come back the first answers to the first.
 */
final class Versions {
    private Versions() {}

    /** The place in {@code older}, from 1, of each sentence of {@code newer}; 0 where it is new. */
    static List<Integer> places(List<String> older, List<String> newer) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < older.size(); i++) {
            free.computeIfAbsent(older.get(i), unused -> new ArrayDeque<>()).add(i + 1);
        }
        List<Integer> places = new ArrayList<>();
        for (String sentence : newer) {
            Integer place = free.getOrDefault(sentence, new ArrayDeque<>()).poll();
            places.add(place == null ? 0 : place);
        }
        return places;
    }
}
