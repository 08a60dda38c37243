package org.kaoyi.claims.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a text says all the time: in a history of one withdrawal "withdrawal" tells little of any sentence, and no more who withdrew. */
final class Frequent {
    /** What is frequent tells so much of what it would otherwise. */
    static final double TELLS = 0.6;

    /** A text of fewer sentences is about one thing and says it often. */
    private static final int SENTENCES_MIN = 100;

    /** One sentence in so many. */
    private static final int ONE_IN = 12;

    private Frequent() {}

    /** The same sentences, each with what is frequent in their text. */
    static List<Mentions> marked(List<Mentions> sentences) {
        if (sentences.size() < SENTENCES_MIN) {
            return sentences;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Mentions sentence : sentences) {
            Set<String> own = new HashSet<>(sentence.words());
            sentence.names().forEach(name -> own.add(Mentions.key(name)));
            own.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        Set<String> frequent = new TreeSet<>();
        counts.forEach((key, count) -> {
            if (count * ONE_IN > sentences.size()) {
                frequent.add(key);
            }
        });
        Set<String> shared = Set.copyOf(frequent);
        return sentences.stream().map(it -> it.withFrequent(shared)).toList();
    }
}
