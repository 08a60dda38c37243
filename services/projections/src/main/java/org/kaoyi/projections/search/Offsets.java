package org.kaoyi.projections.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;

/** A set of documents of a stretch, by their offsets: for each block that has any, bits as in a {@link java.util.BitSet}. */
final class Offsets {
    private static final int WORDS = NumberSet.BLOCK / Long.SIZE;

    private final long[] @Nullable [] blocks = new long[Blocks.OF_STRETCH][];

    void add(int offset) {
        block(offset / NumberSet.BLOCK)[offset % NumberSet.BLOCK / Long.SIZE] |= 1L << offset;
    }

    /** Adds the documents of a bitmap of a block, the least bit first. */
    void addBitmap(int block, byte[] bitmap) {
        LongBuffer added =
                ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        long[] words = block(block);
        for (int i = 0; i < added.limit(); i++) {
            words[i] |= added.get(i);
        }
    }

    void addAll(Offsets others) {
        for (int block = 0; block < blocks.length; block++) {
            long[] added = others.blocks[block];
            if (added != null) {
                long[] words = block(block);
                for (int i = 0; i < WORDS; i++) {
                    words[i] |= added[i];
                }
            }
        }
    }

    void keep(Offsets others) {
        for (int block = 0; block < blocks.length; block++) {
            long[] words = blocks[block];
            long[] kept = others.blocks[block];
            if (words == null || kept == null) {
                blocks[block] = null;
            } else {
                for (int i = 0; i < WORDS; i++) {
                    words[i] &= kept[i];
                }
            }
        }
    }

    /** Whether it has none for certain. */
    boolean isEmpty() {
        for (long[] words : blocks) {
            if (words != null) {
                return false;
            }
        }
        return true;
    }

    /** The greatest that is less than {@code below}, or -1. */
    int before(int below) {
        int at = below - 1;
        while (at >= 0) {
            long[] words = blocks[at / NumberSet.BLOCK];
            if (words == null) {
                at = at / NumberSet.BLOCK * NumberSet.BLOCK - 1;
            } else {
                long left = words[at % NumberSet.BLOCK / Long.SIZE] << (Long.SIZE - 1 - at % Long.SIZE);
                if (left != 0) {
                    return at - Long.numberOfLeadingZeros(left);
                }
                at = at / Long.SIZE * Long.SIZE - 1;
            }
        }
        return -1;
    }

    private long[] block(int block) {
        long[] words = blocks[block];
        if (words == null) {
            words = new long[WORDS];
            blocks[block] = words;
        }
        return words;
    }
}
