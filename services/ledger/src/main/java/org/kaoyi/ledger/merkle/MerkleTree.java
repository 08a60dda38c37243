package org.kaoyi.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree by its recursive definition, over leaf hashes held in memory. It makes proofs and is the yardstick for {@link
 * Frontier}; {@link MerkleProof} checks them.
 */
public final class MerkleTree {
    private final List<byte[]> leaves;

    /** @param leaves leaf hashes in order of position; leaf 0 is position 1 */
    public MerkleTree(List<byte[]> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** MTH (RFC 9162 §2.1.1). */
    public byte[] root() {
        return leaves.isEmpty() ? TreeHash.emptyRoot() : root(leaves);
    }

    /**
     * PATH (RFC 9162 §2.1.3.1): what, hashed with the leaf, gives the root; nearest sibling first.
     *
     * @param index of the leaf, from 0
     * @throws IndexOutOfBoundsException when there is no such leaf
     */
    public List<byte[]> inclusionPath(int index) {
        List<byte[]> path = new ArrayList<>();
        collectPath(index, leaves, path);
        return path;
    }

    /**
     * PROOF (RFC 9162 §2.1.4.1): that the tree's first leaves are an older tree.
     *
     * @param oldSize leaves of the older tree, from 1 to the size
     */
    public List<byte[]> consistencyPath(int oldSize) {
        if (oldSize < 1 || oldSize > leaves.size()) {
            throw new IndexOutOfBoundsException("the older tree has from one leaf to all");
        }
        List<byte[]> path = new ArrayList<>();
        collectSubproof(oldSize, leaves, true, path);
        return path;
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = split(leaves.size());
        return TreeHash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static void collectPath(int index, List<byte[]> leaves, List<byte[]> path) {
        if (leaves.size() == 1 && index == 0) {
            return;
        }
        if (index < 0 || index >= leaves.size()) {
            throw new IndexOutOfBoundsException("no such leaf");
        }
        int split = split(leaves.size());
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        if (index < split) {
            collectPath(index, left, path);
            path.add(root(right));
        } else {
            collectPath(index - split, right, path);
            path.add(root(left));
        }
    }

    private static void collectSubproof(int oldSize, List<byte[]> leaves, boolean oldIsWhole, List<byte[]> path) {
        if (oldSize == leaves.size()) {
            if (!oldIsWhole) {
                path.add(root(leaves));
            }
            return;
        }
        int split = split(leaves.size());
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        if (oldSize <= split) {
            collectSubproof(oldSize, left, oldIsWhole, path);
            path.add(root(right));
        } else {
            collectSubproof(oldSize - split, right, false, path);
            path.add(root(left));
        }
    }

    /** The largest power of two smaller than the size, which is at least 2. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
