package org.kaoyi.projections.search;

import java.util.HashMap;
import java.util.Map;

/** What the index has of a stretch of documents under the terms of a question. */
final class Stretch {
    private final Map<Integer, byte[]> drawers = new HashMap<>();

    /** By term, what blocks have in a row of its own. */
    private final Map<String, Map<Long, byte[]>> own = new HashMap<>();

    private int rows;

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
        own.computeIfAbsent(term, unused -> new HashMap<>()).put(block, numbers);
    }

    /** Rows that were read. */
    int rows() {
        return rows;
    }

    /** Adds the documents that have a term, and perhaps of some that have another. */
    void addTo(Offsets offsets, String term) {
        int key = Drawer.key(term);
        byte[] entries = drawers.get(Drawer.of(key));
        if (entries != null) {
            Drawer.read(entries, key, offsets::add);
        }
        own.getOrDefault(term, Map.of())
                .forEach((block, numbers) -> NumberSet.addTo(offsets, offset(block * NumberSet.BLOCK), numbers));
    }
}
