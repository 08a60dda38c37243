package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of the index of a shelf was read under the terms of a question. */
final class ShelfIndex {
    private final Shelf shelf;
    private final Postings postings;
    private final SoughtTerms terms;
    private final boolean older;

    /** By stretch and drawer. */
    private final Map<Long, Map<Integer, List<byte[]>>> drawers = new HashMap<>();

    /** By key and block. */
    private final Map<Integer, Map<Long, byte[]>> own = new HashMap<>();

    /** By drawer. */
    private final Map<Integer, List<Fresh>> fresh = new HashMap<>();

    /** By key, the numbers of the leaves that have it. */
    private final Map<Integer, List<Long>> leaves = new HashMap<>();

    /** By term and block. */
    private final Map<String, Map<Long, byte[]>> olderRows = new HashMap<>();

    private long stretchesUnread = Long.MAX_VALUE;
    private int rows;

    /** A drawer of a unit that begins with a document. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Fresh(long first, byte[] entries) {}

    /** @param older whether to read rows too that a fold before version 5 has made */
    ShelfIndex(Shelf shelf, Postings postings, SoughtTerms terms, boolean older) {
        this.shelf = shelf;
        this.postings = postings;
        this.terms = terms;
        this.older = older;
    }

    /** Reads blocks from {@code low} up to and without {@code high}; to be called from the newest on. */
    void read(long low, long high) {
        long lowStretch = low / Blocks.OF_STRETCH;
        boolean newest = stretchesUnread == Long.MAX_VALUE;
        long highStretch = Math.min(stretchesUnread, Math.ceilDiv(high, Blocks.OF_STRETCH));
        stretchesUnread = lowStretch;
        Postings.Range range = new Postings.Range(shelf, low, high, lowStretch, highStretch);
        postings.read(range, terms, newest, this);
        if (older) {
            postings.readOlder(range, terms, this);
        }
    }

    /** Rows that were read. */
    int rows() {
        return rows;
    }

    void take(String kind, long place, int key, byte[] bytes) {
        rows++;
        switch (kind) {
            case "drawer" ->
                drawers.computeIfAbsent(place, unused -> new HashMap<>())
                        .computeIfAbsent(key, unused -> new ArrayList<>(1))
                        .add(bytes);
            case "own" -> own.computeIfAbsent(key, unused -> new HashMap<>()).put(place, bytes);
            case "fresh" ->
                fresh.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(new Fresh(place, bytes));
            default -> takeLeaf(place, bytes);
        }
    }

    /** Both are sorted. */
    private void takeLeaf(long number, byte[] bytes) {
        int[] sought = terms.keys();
        int at = 0;
        for (int i = 0; i < bytes.length && at < sought.length; i += Integer.BYTES) {
            int key = Bytes.integer(bytes, i);
            while (at < sought.length && sought[at] < key) {
                at++;
            }
            if (at < sought.length && sought[at] == key) {
                leaves.computeIfAbsent(key, unused -> new ArrayList<>()).add(number);
            }
        }
    }

    void takeOlder(String term, long block, byte[] numbers) {
        rows++;
        olderRows.computeIfAbsent(term, unused -> new HashMap<>()).put(block, numbers);
    }

    /** Adds the documents of a stretch that have a term, and perhaps of some that have another. */
    void addTo(Offsets offsets, long stretch, String term) {
        int key = TermKey.of(term);
        for (byte[] entries : drawers.getOrDefault(stretch, Map.of()).getOrDefault(Blocks.DRAWERS.of(key), List.of())) {
            Blocks.DRAWERS.read(entries, key, offsets::add);
        }
        addBlocks(offsets, stretch, own.getOrDefault(key, Map.of()));
        addBlocks(offsets, stretch, olderRows.getOrDefault(term, Map.of()));
        for (Fresh unit : fresh.getOrDefault(UnitDrawers.SHAPE.of(key), List.of())) {
            if (Blocks.stretch(unit.first()) == stretch) {
                int first = Blocks.inStretch(unit.first());
                UnitDrawers.SHAPE.read(unit.entries(), key, offset -> offsets.add(first + offset));
            }
        }
        for (long number : leaves.getOrDefault(key, List.of())) {
            if (Blocks.stretch(number) == stretch) {
                offsets.add(Blocks.inStretch(number));
            }
        }
    }

    private static void addBlocks(Offsets offsets, long stretch, Map<Long, byte[]> blocks) {
        blocks.forEach((block, numbers) -> {
            if (block / Blocks.OF_STRETCH == stretch) {
                NumberSet.addTo(offsets, (int) (block % Blocks.OF_STRETCH), numbers);
            }
        });
    }
}
