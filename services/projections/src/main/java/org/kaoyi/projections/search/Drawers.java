package org.kaoyi.projections.search;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * How keys are dealt out to drawers. Most terms have few documents, and a row for each would be nearly all row and hardly any content;
 * a drawer has an entry of four bytes for each document under each of its keys: the offset of the document, and what of the key the
 * number of the drawer does not say. With four times as many documents as drawers, of a hundred terms each, a drawer has 1.6 kilobytes.
 *
 * @param bits of a key that choose the drawer, its highest
 */
record Drawers(int bits) {
    int of(int key) {
        return key >>> rest();
    }

    int count() {
        return 1 << bits;
    }

    /** Bits of a key that stand in its entries. */
    private int rest() {
        return TermKey.BITS - bits;
    }

    private int mask() {
        return (1 << rest()) - 1;
    }

    /** Documents that can be told apart. */
    int documents() {
        return 1 << (Integer.SIZE - rest());
    }

    /** An offset too large would be entered as one of another document, and the document never be found. */
    int entry(int key, int offset) {
        return (Objects.checkIndex(offset, documents()) << rest()) | (key & mask());
    }

    int offset(int entry) {
        return entry >>> rest();
    }

    int key(int drawer, int entry) {
        return (drawer << rest()) | (entry & mask());
    }

    /** Tells whatever offsets are entered under a key. */
    void read(byte[] entries, int key, IntConsumer offsets) {
        int mask = mask();
        int wanted = key & mask;
        for (int at = 0; at < entries.length; at += Integer.BYTES) {
            int entry = Bytes.integer(entries, at);
            if ((entry & mask) == wanted) {
                offsets.accept(offset(entry));
            }
        }
    }

    /** Collects entries; in a drawer they stand by document and key, however many are written at a time. */
    final class Entries {
        private long[] all = new long[64];
        private int count;

        void add(int key, int offset) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count++] = ((long) of(key) << Integer.SIZE) | Integer.toUnsignedLong(entry(key, offset));
        }

        /** By drawer. */
        Map<Integer, byte[]> stored() {
            Arrays.sort(all, 0, count);
            Map<Integer, byte[]> stored = new TreeMap<>();
            for (int from = 0; from < count; ) {
                long drawer = all[from] >>> Integer.SIZE;
                int to = from;
                while (to < count && all[to] >>> Integer.SIZE == drawer) {
                    to++;
                }
                stored.put((int) drawer, bytes(from, to));
                from = to;
            }
            return stored;
        }

        private byte[] bytes(int from, int to) {
            byte[] bytes = new byte[(to - from) * Integer.BYTES];
            for (int i = from; i < to; i++) {
                Bytes.put(bytes, (i - from) * Integer.BYTES, (int) all[i]);
            }
            return bytes;
        }
    }
}
