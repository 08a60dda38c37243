package org.kaoyi.verifier;

import java.util.Arrays;
import java.util.List;

/**
 * That a tree begins with all of an older one (RFC 9162 §2.1.4).
 *
 * @param oldSize leaves of the older tree, from 1 on
 * @param newSize leaves of the newer tree, not fewer
 * @param hashes subtrees, in the order of the standard
 */
record ConsistencyPath(long oldSize, long newSize, List<byte[]> hashes) {

    /** Whether it leads to both roots (RFC 9162 §2.1.4.2). */
    boolean leadsTo(byte[] oldRoot, byte[] newRoot) {
        if (oldSize == newSize) {
            return hashes.isEmpty() && Arrays.equals(oldRoot, newRoot);
        }
        boolean oldIsPerfect = Long.bitCount(oldSize) == 1;
        if (hashes.isEmpty()) {
            return false;
        }
        int skipped = Long.numberOfTrailingZeros(oldSize);
        byte[] start = oldIsPerfect ? oldRoot : hashes.getFirst();
        return climbs(
                start,
                oldIsPerfect ? hashes : hashes.subList(1, hashes.size()),
                (oldSize - 1) >> skipped,
                (newSize - 1) >> skipped,
                oldRoot,
                newRoot);
    }

    private static boolean climbs(
            byte[] start, List<byte[]> steps, long oldNode, long newNode, byte[] oldRoot, byte[] newRoot) {
        byte[] oldHash = start;
        byte[] newHash = start;
        long node = oldNode;
        long last = newNode;
        for (byte[] step : steps) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = Hashes.node(step, oldHash);
                newHash = Hashes.node(step, newHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newHash = Hashes.node(newHash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(oldHash, oldRoot) && Arrays.equals(newHash, newRoot);
    }
}
