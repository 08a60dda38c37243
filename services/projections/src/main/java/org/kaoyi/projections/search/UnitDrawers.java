package org.kaoyi.projections.search;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The drawers of a unit of documents, in memory: four bytes for each key of each document. */
final class UnitDrawers {
    /** How keys are dealt out to the drawers of a unit. */
    static final Drawers SHAPE = new Drawers(11);

    /** Number of the first document. */
    private final long first;

    private final int[] @Nullable [] drawers = new int[SHAPE.count()][];
    private final int[] counts = new int[SHAPE.count()];
    private final int[] written = new int[SHAPE.count()];
    private int entries;

    UnitDrawers(long first) {
        this.first = first;
    }

    /** Takes in a drawer as it was written. */
    void recall(int drawer, byte[] stored) {
        int[] all = Bytes.integers(stored);
        drawers[drawer] = all;
        counts[drawer] = all.length;
        written[drawer] = counts[drawer];
        entries += counts[drawer];
    }

    void add(Leaf leaf) {
        int offset = (int) (leaf.number() - first);
        for (int key : leaf.keys()) {
            add(SHAPE.of(key), SHAPE.entry(key, offset));
        }
        entries += leaf.keys().length;
    }

    private void add(int drawer, int entry) {
        int[] all = drawers[drawer];
        if (all == null) {
            all = new int[16];
        } else if (counts[drawer] == all.length) {
            all = Arrays.copyOf(all, 2 * all.length);
        }
        all[counts[drawer]++] = entry;
        drawers[drawer] = all;
    }

    long first() {
        return first;
    }

    /** Keys of all its documents. */
    int entries() {
        return entries;
    }

    /** What was added to its drawers since it was asked for last, from a drawer on; without those that have nothing new. */
    Map<Integer, byte[]> unwritten(int from) {
        Map<Integer, byte[]> unwritten = new TreeMap<>();
        for (int drawer = from; drawer < drawers.length; drawer++) {
            int[] all = drawers[drawer];
            if (all != null && counts[drawer] > written[drawer]) {
                unwritten.put(drawer, Bytes.of(all, written[drawer], counts[drawer]));
                written[drawer] = counts[drawer];
            }
        }
        return unwritten;
    }

    /** Takes a key with the numbers of the documents that have it, ascending. */
    interface Taker {
        void take(int key, long[] numbers);
    }

    /** Gives away what a drawer has, by key, and forgets it. */
    void giveAway(int drawer, Taker taker) {
        int[] all = drawers[drawer];
        if (all == null) {
            return;
        }
        long[] byKey = new long[counts[drawer]];
        for (int i = 0; i < byKey.length; i++) {
            byKey[i] = ((long) SHAPE.key(drawer, all[i]) << Integer.SIZE) | SHAPE.offset(all[i]);
        }
        Arrays.sort(byKey);
        for (int from = 0; from < byKey.length; ) {
            int key = (int) (byKey[from] >>> Integer.SIZE);
            int to = from;
            while (to < byKey.length && byKey[to] >>> Integer.SIZE == key) {
                to++;
            }
            taker.take(key, numbers(byKey, from, to));
            from = to;
        }
        drawers[drawer] = null;
        counts[drawer] = 0;
        written[drawer] = 0;
    }

    private long[] numbers(long[] byKey, int from, int to) {
        long[] numbers = new long[to - from];
        for (int i = from; i < to; i++) {
            numbers[i - from] = first + (int) byKey[i];
        }
        return numbers;
    }
}
