package org.kaoyi.verifier;

import java.util.List;

/**
 * The way from a leaf to the root (RFC 9162 §2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size leaves of the tree
 * @param hashes neighbours on the way, the leaf's first
 */
record InclusionPath(long index, long size, List<byte[]> hashes) {

    /** How many neighbours a way in such a tree has. */
    int lengthExpected() {
        int length = 0;
        long node = index;
        for (long last = size - 1; last > 0; last >>= 1) {
            // The last node of a level without a neighbour goes up alone.
            length += (node & 1) == 1 || node < last ? 1 : 0;
            node >>= 1;
        }
        return length;
    }

    /** The root to which a leaf leads; the number of neighbours must be the expected one. */
    byte[] rootFrom(byte[] leafHash) {
        byte[] hash = leafHash;
        long node = index;
        int used = 0;
        for (long last = size - 1; last > 0; last >>= 1) {
            if ((node & 1) == 1) {
                hash = Hashes.node(hashes.get(used++), hash);
            } else if (node < last) {
                hash = Hashes.node(hash, hashes.get(used++));
            }
            node >>= 1;
        }
        return hash;
    }
}
