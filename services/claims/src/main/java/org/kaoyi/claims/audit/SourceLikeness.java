package org.kaoyi.claims.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.audit.Suggestion.Reason;

/**
 * The words of the titles of sources: "a Chinese official history holds", "據俄國學者". Gathered once for a state of the index.
 *
 * @param at {@link ClaimIndex#referenceChanges} when they were gathered
 * @param titles by siglum
 * @param with sigla of sources in whose title a form of a word stands
 */
record SourceLikeness(long at, Map<String, Weighed> titles, Map<String, Set<String>> with) {
    static final String CODE = "source-titled";
    private static final double POINTS = 2.0;

    /** Less than this is a word that many titles have. */
    private static final double POINTS_MIN = 0.5;

    /** All the words of a title weigh this at least. */
    private static final double TITLE_LEAST = 2.0;

    /** What stands in the titles of more sources names none of them. */
    private static final int SOURCES_MAX = 20;

    static SourceLikeness of(ClaimIndex index) {
        Map<String, List<Set<String>>> words = new HashMap<>();
        Map<String, Set<String>> with = new HashMap<>();
        for (Source source : index.book().sources()) {
            String siglum = source.id().value();
            List<Set<String>> forms = ContentWords.forms(source.title());
            words.put(siglum, forms);
            forms.forEach(own -> own.forEach(
                    form -> with.computeIfAbsent(form, key -> new HashSet<>()).add(siglum)));
        }
        double all = Math.log(1.0 + words.size());
        Map<String, Weighed> titles = new HashMap<>();
        words.forEach((siglum, forms) -> titles.put(
                siglum,
                Weighed.of(
                        index.referenceChanges(),
                        forms,
                        form -> Math.log((1.0 + words.size())
                                        / with.getOrDefault(form, Set.of()).size())
                                / all)));
        return new SourceLikeness(index.referenceChanges(), titles, with);
    }

    /** Sigla of those that a sentence names by most of their rare words, so many at most. */
    List<String> in(Mentions sentence, int most) {
        Map<String, Double> found = new HashMap<>();
        for (String word : sentence.words()) {
            Set<String> sigla = with.getOrDefault(word, Set.of());
            if (sigla.size() <= SOURCES_MAX && !sentence.namedWords().contains(word)) {
                for (String siglum : sigla) {
                    Reason reason = found.containsKey(siglum) ? null : of(siglum, sentence);
                    if (reason != null) {
                        found.put(siglum, reason.points());
                    }
                }
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Nullable
    Reason of(String siglum, Mentions sentence) {
        Weighed title = titles.get(siglum);
        Reason reason = title == null ? null : title.shared(sentence, CODE, POINTS, TITLE_LEAST);
        return reason == null || reason.points() < POINTS_MIN ? null : reason;
    }
}
