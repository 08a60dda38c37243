package org.kaoyi.projections.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is filed.
 *
 * @param mentions terms of the authorities that it means, whichever it names
 */
record FoundDocument(
        Document.Key key,
        String state,
        @Nullable String occasion,
        @Nullable String question,
        @Nullable String source,
        Set<String> mentions,
        List<Passage> passages) {
    /** Fields that say what a thing is called. */
    private static final Set<String> TITLES = Set.of("title", "question", Names.FIELD);

    /** What it is called; its id where it has no title. */
    String title() {
        return passages.stream()
                .filter(passage -> TITLES.contains(passage.field()))
                .map(Passage::text)
                .findFirst()
                .orElse(key.id());
    }

    /** All names of an authority. */
    List<String> names() {
        return passages.stream()
                .filter(passage -> passage.field().equals(Names.FIELD))
                .map(Passage::text)
                .toList();
    }

    /** The same, where it means others than those that it names. */
    FoundDocument meaning(Map<String, String> others) {
        return others.isEmpty()
                ? this
                : new FoundDocument(
                        key,
                        state,
                        occasion,
                        question,
                        source,
                        mentions.stream()
                                .map(mention -> others.getOrDefault(mention, mention))
                                .collect(Collectors.toUnmodifiableSet()),
                        passages);
    }
}
