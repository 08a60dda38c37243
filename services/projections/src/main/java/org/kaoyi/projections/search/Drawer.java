package org.kaoyi.projections.search;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Where terms lie that few documents of a block have: most terms are such, and a row for each would be nearly all row and hardly any
 * content. A drawer of a stretch of documents has an entry of four bytes for each document under each of its terms: the offset of the
 * document, and a mark by which the terms of a drawer are told from each other. Two terms may share drawer and mark; a document is read
 * before it is shown, so that none is shown for the other's sake.
 */
final class Drawer {
    /** Documents of a stretch: several blocks, since a drawer takes the rare terms of all of them in one row. */
    static final int STRETCH = 1 << 16;

    static final int BLOCKS = STRETCH / NumberSet.BLOCK;

    /** Documents of a block that have a term and are entered into its drawer; the others stand in a row of the term's own. */
    static final int ENTRIES_MAX = 64;

    private static final int ENTRY_BYTES = 4;
    private static final int MARK_BITS = 16;
    private static final int MARK = (1 << MARK_BITS) - 1;

    /** With stretches of 65,536 documents of some fifty terms, a drawer has some two hundred entries. */
    private static final int DRAWER_BITS = 14;

    private static final int KEY = (1 << (DRAWER_BITS + MARK_BITS)) - 1;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long MIXING = 0xff51afd7ed558ccdL;
    private static final int MIXING_SHIFT = 33;

    private Drawer() {}

    /** Drawer and mark of a term: a hash (FNV-1a, and the last step of MurmurHash3 for its high bits), which no release may change alone. */
    static int key(String term) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> MIXING_SHIFT)) * MIXING;
        return (int) (hash ^ (hash >>> MIXING_SHIFT)) & KEY;
    }

    /** The drawer of a key. */
    static int of(int key) {
        return key >>> MARK_BITS;
    }

    /** Tells whatever offsets are entered under a key. */
    static void read(byte[] entries, int key, IntConsumer offsets) {
        int mark = key & MARK;
        for (int at = 0; at < entries.length; at += ENTRY_BYTES) {
            if (twoBytes(entries, at + 2) == mark) {
                offsets.accept(twoBytes(entries, at));
            }
        }
    }

    private static int twoBytes(byte[] bytes, int at) {
        return (Byte.toUnsignedInt(bytes[at]) << Byte.SIZE) | Byte.toUnsignedInt(bytes[at + 1]);
    }

    /** Collects entries; in the rows they stand by document and mark, however many were written at a time. */
    static final class Entries {
        /** Before offset and mark, both of two bytes. */
        private static final int OF_SHIFT = 2 * MARK_BITS;

        private long[] all = new long[64];
        private int count;

        void add(int key, int offset) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count++] = ((long) of(key) << OF_SHIFT) | ((long) offset << MARK_BITS) | (key & MARK);
        }

        /** By drawer. */
        Map<Integer, byte[]> stored() {
            Arrays.sort(all, 0, count);
            Map<Integer, byte[]> stored = new TreeMap<>();
            for (int from = 0; from < count; ) {
                long drawer = all[from] >>> OF_SHIFT;
                int to = from;
                while (to < count && all[to] >>> OF_SHIFT == drawer) {
                    to++;
                }
                stored.put((int) drawer, bytes(from, to));
                from = to;
            }
            return stored;
        }

        private byte[] bytes(int from, int to) {
            byte[] bytes = new byte[(to - from) * ENTRY_BYTES];
            for (int i = from; i < to; i++) {
                for (int j = 0; j < ENTRY_BYTES; j++) {
                    bytes[(i - from) * ENTRY_BYTES + j] = (byte) (all[i] >>> ((ENTRY_BYTES - 1 - j) * Byte.SIZE));
                }
            }
            return bytes;
        }
    }
}
