package org.kaoyi.projections.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param part number of the statement within its text, from 1; 0 for all else
 * @param occasion with {@code question} and {@code source}: what a claim is about, else null
 * @param mentions terms of the authorities that it names by id
 */
record Document(
        Shelf shelf,
        String id,
        int part,
        @Nullable String occasion,
        @Nullable String question,
        @Nullable String source,
        List<String> mentions,
        List<Passage> passages) {

    /** Whatever it is to be found by. */
    Set<String> terms() {
        Set<String> terms = new TreeSet<>(mentions);
        passages.forEach(passage -> Terms.addAll(Unit.of(passage.text()), terms));
        return terms;
    }

    /** What it stands for, whatever its number. */
    Key key() {
        return new Key(shelf, id, part);
    }

    /** Names a thing that may be described anew. */
    record Key(Shelf shelf, String id, int part) {}
}
