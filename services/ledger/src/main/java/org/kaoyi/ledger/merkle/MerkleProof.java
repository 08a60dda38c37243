package org.kaoyi.ledger.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks proofs with nothing but hashes in hand. */
public final class MerkleProof {
    private MerkleProof() {}

    /**
     * Whether a leaf is in the tree (RFC 9162 §2.1.3.2).
     *
     * @param index of the leaf, from 0
     * @param size leaves of the tree
     */
    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(sibling, hash);
                int skipped = Long.numberOfTrailingZeros(node); // none of an odd one
                node >>= skipped;
                last >>= skipped;
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the newer tree begins with all of the older one (RFC 9162 §2.1.4.2). */
    public static boolean extendsTree(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> path) {
        if (oldSize < 1 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && Arrays.equals(oldRoot, newRoot);
        }
        Iterator<byte[]> steps = path.iterator();
        boolean oldIsPerfect = Long.bitCount(oldSize) == 1;
        if (!oldIsPerfect && !steps.hasNext()) {
            return false;
        }
        byte[] start = oldIsPerfect ? oldRoot : steps.next();
        int skipped = Long.numberOfTrailingZeros(oldSize);
        return climb(start, (oldSize - 1) >> skipped, (newSize - 1) >> skipped, steps, oldRoot, newRoot);
    }

    private static boolean climb(
            byte[] start, long oldNode, long newNode, Iterator<byte[]> steps, byte[] oldRoot, byte[] newRoot) {
        byte[] oldHash = start;
        byte[] newHash = start;
        long node = oldNode;
        long last = newNode;
        while (steps.hasNext()) {
            if (last == 0) {
                return false;
            }
            byte[] step = steps.next();
            if ((node & 1) == 1 || node == last) {
                oldHash = TreeHash.node(step, oldHash);
                newHash = TreeHash.node(step, newHash);
                int skipped = Long.numberOfTrailingZeros(node); // none of an odd one
                node >>= skipped;
                last >>= skipped;
            } else {
                newHash = TreeHash.node(newHash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(oldHash, oldRoot) && MessageDigest.isEqual(newHash, newRoot);
    }
}
