package org.kaoyi.claims.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The content words of names and of short texts, worked out once: what one sentence is compared with the next one is too. Thread-safe. */
final class KnownWords {
    /** Some 20 MB at 2 kB each; the names of a large archive. Beyond it all are forgotten, and the names come back with the next sentences. */
    static final int KEPT_MAX = 10_000;

    private final Map<String, List<Set<String>>> known = new ConcurrentHashMap<>();

    /** The forms of each word of a text. */
    List<Set<String>> of(String text) {
        if (known.size() >= KEPT_MAX) {
            known.clear();
        }
        return known.computeIfAbsent(text, ContentWords::forms);
    }

    int size() {
        return known.size();
    }
}
