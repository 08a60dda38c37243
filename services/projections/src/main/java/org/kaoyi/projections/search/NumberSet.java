package org.kaoyi.projections.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which documents of a block hold a term. Stored as offsets of two bytes, high byte first and ascending, or, where those would take
 * more, as a bitmap of {@link #BITMAP_BYTES}: the length tells which. Equal sets have equal bytes.
 */
final class NumberSet {
    /**
     * Documents of a block. The larger it is, the fewer rows has a word that is looked for through a large ledger, and the more is written
     * anew for each document that comes; a bitmap has two kilobytes, which PostgreSQL keeps within the row.
     */
    static final int BLOCK = 16_384;

    private static final int BITMAP_BYTES = BLOCK / Byte.SIZE;
    private static final int OFFSET_BYTES = 2;

    private short[] offsets = new short[2];
    private int count;

    static NumberSet of(byte[] stored) {
        NumberSet set = new NumberSet();
        if (stored.length == BITMAP_BYTES) {
            BitSet.valueOf(stored).stream().forEach(set::add);
        } else {
            for (int i = 0; i < stored.length; i += OFFSET_BYTES) {
                set.add(offset(stored, i));
            }
        }
        return set;
    }

    /**
     * Adds the documents stored.
     *
     * @param block of the stretch, from 0
     */
    static void addTo(Offsets offsets, int block, byte[] stored) {
        if (stored.length == BITMAP_BYTES) {
            offsets.addBitmap(block, stored);
            return;
        }
        for (int i = 0; i < stored.length; i += OFFSET_BYTES) {
            offsets.add(block * BLOCK + offset(stored, i));
        }
    }

    private static int offset(byte[] stored, int at) {
        return Byte.toUnsignedInt(stored[at]) << Byte.SIZE | Byte.toUnsignedInt(stored[at + 1]);
    }

    /** Adds an offset greater than all before it. */
    void add(int offset) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.min(BLOCK, 2 * count));
        }
        offsets[count++] = (short) offset;
    }

    byte[] stored() {
        return count * OFFSET_BYTES < BITMAP_BYTES ? list() : bitmap();
    }

    private byte[] list() {
        byte[] stored = new byte[count * OFFSET_BYTES];
        for (int i = 0; i < count; i++) {
            stored[OFFSET_BYTES * i] = (byte) (offsets[i] >> Byte.SIZE);
            stored[OFFSET_BYTES * i + 1] = (byte) offsets[i];
        }
        return stored;
    }

    private byte[] bitmap() {
        BitSet bits = new BitSet(BLOCK);
        for (int i = 0; i < count; i++) {
            bits.set(offsets[i]);
        }
        return Arrays.copyOf(bits.toByteArray(), BITMAP_BYTES);
    }
}
