package org.kaoyi.claims.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names and answers in free words, each word with how much it tells: "withdrawal" stands in a dozen names, questions and titles of an archive
 * about a withdrawal, and who says it has not said "misgivings about withdrawal". Weighed once for a state of the index. Thread-safe.
 *
 * @param at {@link ClaimIndex#referenceChanges} when they were weighed
 */
record WeighedNames(long at, Map<String, Weighed> known) {
    WeighedNames(long at) {
        this(at, new ConcurrentHashMap<>());
    }

    Weighed of(String text, IndexWords words) {
        if (known.size() >= KnownWords.KEPT_MAX) {
            known.clear();
        }
        return known.computeIfAbsent(text, it -> Weighed.of(at, words.of(it), words::rarity));
    }
}
