package org.kaoyi.claims.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Questions by their ids, and by the content words of their labels. */
final class QuestionsByWord {
    /** What a word tells at least that stands in every question. */
    private static final double TELLS_LEAST = 0.05;

    private final Map<String, QuestionEntry> byId = new HashMap<>();
    private final Map<String, Set<String>> byWord = new HashMap<>();

    /** As it is described now; what it was before is forgotten. */
    void put(QuestionEntry question) {
        QuestionEntry before = byId.put(question.id(), question);
        if (before != null) {
            before.allWords()
                    .forEach(word -> byWord.getOrDefault(word, new TreeSet<>()).remove(question.id()));
        }
        question.allWords()
                .forEach(word ->
                        byWord.computeIfAbsent(word, key -> new TreeSet<>()).add(question.id()));
    }

    /** As it was described, or one of which only the id is known, and which no word finds. */
    QuestionEntry named(String id) {
        return byId.computeIfAbsent(id, key -> QuestionEntry.of(key, key));
    }

    int size() {
        return byId.size();
    }

    /** Questions in which a content word stands. */
    Set<String> with(String word) {
        Set<String> found = byWord.get(word);
        return found == null ? Set.of() : found;
    }

    /** How much it tells that a question has a word: near 1 where few have it, little where all do. */
    double rarity(String word) {
        int having = with(word).size();
        return having == 0
                ? TELLS_LEAST
                : TELLS_LEAST + Math.log((1.0 + byId.size()) / having) / Math.log(1.0 + byId.size());
    }
}
