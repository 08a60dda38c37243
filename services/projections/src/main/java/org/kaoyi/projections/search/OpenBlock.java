package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The block of a shelf to which documents are being added. All its terms are kept in memory, so that each is written once a batch and
 * read at most once.
 */
final class OpenBlock {
    private final Shelf shelf;
    private long last;

    /** Whether all terms of the block are in {@link #terms}: it was begun here, and there is nothing to read. */
    private boolean whole;

    private Map<String, NumberSet> terms = new HashMap<>();
    private Map<String, List<Integer>> added = new HashMap<>();
    private final List<Full> full = new ArrayList<>();

    private OpenBlock(Shelf shelf, long last) {
        this.shelf = shelf;
        this.last = last;
        this.whole = offset(last + 1) == 0;
    }

    static OpenBlock after(Shelf shelf, long last) {
        return new OpenBlock(shelf, last);
    }

    /** A block to which nothing more comes, with what was added to it since it was last written. */
    private record Full(long block, boolean whole, Map<String, NumberSet> terms, Map<String, List<Integer>> added) {}

    /** The rows of a block that a batch changed. */
    record Changed(Shelf shelf, long block, Map<String, NumberSet> terms) {}

    static long block(long number) {
        return number / NumberSet.BLOCK;
    }

    static int offset(long number) {
        return (int) (number % NumberSet.BLOCK);
    }

    /** Files the next document; numbers begin with 1. */
    long add(Set<String> of) {
        long number = last + 1;
        if (block(number) != block(last)) {
            full.add(new Full(block(last), whole, terms, added));
            terms = new HashMap<>();
            added = new HashMap<>();
            whole = true;
        }
        last = number;
        of.forEach(term ->
                added.computeIfAbsent(term, unused -> new ArrayList<>(1)).add(offset(number)));
        return number;
    }

    void write(SearchStore store) {
        full.forEach(it -> write(store, it));
        full.clear();
        if (!added.isEmpty()) {
            write(store, new Full(block(last), whole, terms, added));
            added = new HashMap<>();
        }
    }

    private void write(SearchStore store, Full it) {
        if (!it.whole()) {
            Set<String> unread = new HashSet<>(it.added().keySet());
            unread.removeAll(it.terms().keySet());
            store.read(shelf, it.block(), unread, (term, set) -> it.terms().put(term, set));
        }
        Map<String, NumberSet> changed = new HashMap<>();
        it.added().forEach((term, offsets) -> {
            NumberSet set = it.terms().computeIfAbsent(term, unused -> new NumberSet());
            offsets.forEach(set::add);
            changed.put(term, set);
        });
        store.write(new Changed(shelf, it.block(), changed));
    }
}
