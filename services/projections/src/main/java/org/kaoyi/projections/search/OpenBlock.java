package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The block of a shelf to which documents are being added. How many documents have each of its terms is kept in memory, so that each row is
 * written once a batch and read at most once.
 */
final class OpenBlock {
    private final Shelf shelf;
    private long last;
    private Filed filed;
    private final List<Filed> full = new ArrayList<>();

    private OpenBlock(Shelf shelf, long last) {
        this.shelf = shelf;
        this.last = last;
        this.filed = new Filed(block(last + 1), offset(last + 1) == 0);
    }

    static OpenBlock after(Shelf shelf, long last) {
        return new OpenBlock(shelf, last);
    }

    /** A document with its terms, to be filed. */
    private record Added(long number, Set<String> terms) {}

    /** What is known of a block, and what was added to it since it was last written. */
    private static final class Filed {
        private final long block;

        /** Whether nothing of the block was written by others: it was begun here, and there is nothing to read. */
        private final boolean whole;

        /** By key, how many documents are entered in its drawer. */
        private final Map<Integer, Integer> entered = new HashMap<>();

        private final Map<String, NumberSet> own = new HashMap<>();
        private final List<Added> added = new ArrayList<>();

        Filed(long block, boolean whole) {
            this.block = block;
            this.whole = whole;
        }
    }

    /** The rows of terms' own, of a block, that a batch changed. */
    record Changed(Shelf shelf, long block, Map<String, NumberSet> terms) {}

    static long block(long number) {
        return number / NumberSet.BLOCK;
    }

    static int offset(long number) {
        return (int) (number % NumberSet.BLOCK);
    }

    /** Files the next document; numbers begin with 1. */
    long add(Set<String> terms) {
        long number = last + 1;
        if (block(number) != filed.block) {
            full.add(filed);
            filed = new Filed(block(number), true);
        }
        last = number;
        filed.added.add(new Added(number, terms));
        return number;
    }

    void write(IndexStore store) {
        full.forEach(it -> write(store, it));
        full.clear();
        if (!filed.added.isEmpty()) {
            write(store, filed);
            filed.added.clear();
        }
    }

    /** The first documents of a term go into its drawer, the others into its own row: by the log alone, whatever a batch is. */
    private void write(IndexStore store, Filed it) {
        if (!it.whole) {
            recall(store, it);
        }
        Drawer.Entries entries = new Drawer.Entries();
        Map<String, List<Integer>> others = new HashMap<>();
        for (Added document : it.added) {
            for (String term : document.terms()) {
                int key = Drawer.key(term);
                if (it.entered.merge(key, 1, Integer::sum) <= Drawer.ENTRIES_MAX) {
                    entries.add(key, Stretch.offset(document.number()));
                } else {
                    others.computeIfAbsent(term, unused -> new ArrayList<>()).add(offset(document.number()));
                }
            }
        }
        store.enter(shelf, Stretch.of(it.block * NumberSet.BLOCK), entries.stored());
        store.write(new Changed(shelf, it.block, grown(store, it, others)));
    }

    private Map<String, NumberSet> grown(IndexStore store, Filed it, Map<String, List<Integer>> others) {
        if (!it.whole) {
            Set<String> unread = new HashSet<>(others.keySet());
            unread.removeAll(it.own.keySet());
            store.read(shelf, it.block, unread, it.own::put);
        }
        Map<String, NumberSet> changed = new HashMap<>();
        others.forEach((term, offsets) -> {
            NumberSet set = it.own.computeIfAbsent(term, unused -> new NumberSet());
            offsets.forEach(set::add);
            changed.put(term, set);
        });
        return changed;
    }

    /** Counts what others entered under keys of which nothing is known yet. */
    private void recall(IndexStore store, Filed it) {
        Map<Integer, List<Integer>> unknown = new HashMap<>();
        it.added.stream()
                .flatMap(document -> document.terms().stream())
                .map(Drawer::key)
                .distinct()
                .filter(key -> !it.entered.containsKey(key))
                .forEach(key -> unknown.computeIfAbsent(Drawer.of(key), unused -> new ArrayList<>())
                        .add(key));
        long first = it.block * NumberSet.BLOCK;
        store.drawers(
                shelf,
                Stretch.of(first),
                unknown.keySet(),
                (drawer, entries) -> unknown.getOrDefault(drawer, List.of())
                        .forEach(key -> it.entered.put(key, entered(entries, key, Stretch.offset(first)))));
    }

    private static int entered(byte[] entries, int key, int first) {
        int[] count = new int[1];
        Drawer.read(entries, key, offset -> {
            if (offset >= first && offset < first + NumberSet.BLOCK) {
                count[0]++;
            }
        });
        return count[0];
    }
}
