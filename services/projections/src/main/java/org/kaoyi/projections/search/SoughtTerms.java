package org.kaoyi.projections.search;

import java.util.Collection;
import java.util.stream.IntStream;

/** The terms of a question, as the index is asked for them. */
final class SoughtTerms {
    private final String[] texts;

    /** Ascending, each once. */
    private final int[] keys;

    SoughtTerms(Collection<String> terms) {
        texts = terms.toArray(String[]::new);
        keys = terms.stream().mapToInt(TermKey::of).sorted().distinct().toArray();
    }

    String[] texts() {
        return texts;
    }

    int[] keys() {
        return keys;
    }

    /** In which drawers they lie. */
    int[] drawers(Drawers shape) {
        return IntStream.of(keys).map(shape::of).distinct().toArray();
    }
}
