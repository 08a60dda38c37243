package org.kaoyi.projections.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** A set of documents of a stretch, by their offsets: bits as in a {@link java.util.BitSet}, to which the bitmap of a block is added whole. */
final class Offsets {
    private final long[] words = new long[Drawer.STRETCH / Long.SIZE];

    void add(int offset) {
        words[offset / Long.SIZE] |= 1L << offset;
    }

    /** Adds the documents of a bitmap, the least bit first, that begins with a document. */
    void addBitmap(int first, byte[] bitmap) {
        LongBuffer added =
                ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        int at = first / Long.SIZE;
        for (int i = 0; i < added.limit(); i++) {
            words[at + i] |= added.get(i);
        }
    }

    void addAll(Offsets others) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= others.words[i];
        }
    }

    void keep(Offsets others) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= others.words[i];
        }
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The greatest that is less than {@code below}, or -1. */
    int before(int below) {
        int at = below - 1;
        while (at >= 0) {
            long left = words[at / Long.SIZE] << (Long.SIZE - 1 - at % Long.SIZE);
            if (left != 0) {
                return at - Long.numberOfLeadingZeros(left);
            }
            at = at / Long.SIZE * Long.SIZE - 1;
        }
        return -1;
    }
}
