package org.kaoyi.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of leaves whose Merkle tree hash a proof needs.
 *
 * @param from index of its first leaf
 * @param to index behind its last leaf
 */
record Subtree(long from, long to) {

    /** PATH of a leaf (RFC 9162 §2.1.3.1), nearest neighbour first. */
    static List<Subtree> besides(long index, long size) {
        List<Subtree> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + split(to - from);
            if (index < split) {
                path.addFirst(new Subtree(split, to));
                to = split;
            } else {
                path.addFirst(new Subtree(from, split));
                from = split;
            }
        }
        return path;
    }

    /** PROOF that the first {@code oldSize} leaves are a tree of their own (RFC 9162 §2.1.4.1). */
    static List<Subtree> between(long oldSize, long size) {
        List<Subtree> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (oldSize != to) {
            long split = from + split(to - from);
            if (oldSize <= split) {
                path.addFirst(new Subtree(split, to));
                to = split;
            } else {
                path.addFirst(new Subtree(from, split));
                from = split;
            }
        }
        if (from > 0) {
            // Else it is the older tree itself, whose root the checker has.
            path.addFirst(new Subtree(from, to));
        }
        return path;
    }

    /** The largest power of two smaller than the size, which is at least 2. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
