package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the index has of a stretch of documents under the terms of a question. */
final class Stretch {
    private final Map<Integer, byte[]> drawers = new HashMap<>();
    private final Map<String, List<Own>> own = new HashMap<>();
    private int rows;

    /** A row of a term's own, about the documents of one block. */
    private record Own(int first, byte[] numbers) {}

    static long of(long number) {
        return number / Drawer.STRETCH;
    }

    static int offset(long number) {
        return (int) (number % Drawer.STRETCH);
    }

    void drawer(int drawer, byte[] entries) {
        rows++;
        drawers.put(drawer, entries);
    }

    void own(String term, long block, byte[] numbers) {
        rows++;
        own.computeIfAbsent(term, unused -> new ArrayList<>()).add(new Own(offset(block * NumberSet.BLOCK), numbers));
    }

    /** Rows that were read. */
    int rows() {
        return rows;
    }

    /** Sets the offsets of documents that have a term, and perhaps of some that have another. */
    void addTo(BitSet offsets, String term) {
        int key = Drawer.key(term);
        byte[] entries = drawers.get(Drawer.of(key));
        if (entries != null) {
            Drawer.read(entries, key, offsets::set);
        }
        own.getOrDefault(term, List.of()).forEach(row -> NumberSet.addTo(offsets, row.first(), row.numbers()));
    }
}
