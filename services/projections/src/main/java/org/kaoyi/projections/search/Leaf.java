package org.kaoyi.projections.search;

import java.util.Set;

/**
 * A document as it is filed at first.
 *
 * @param keys ascending, each once
 */
@SuppressWarnings("ArrayRecordComponent") // a hundred numbers each, never compared
record Leaf(long number, int[] keys) {

    static Leaf of(long number, Set<String> terms) {
        return new Leaf(
                number, terms.stream().mapToInt(TermKey::of).sorted().distinct().toArray());
    }
}
