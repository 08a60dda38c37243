package org.kaoyi.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Every hash of a tree, for many proofs of one size: each then costs its length, where {@link org.kaoyi.ledger.proof.Proofs} reads all leaves for
 * one. Some 100 bytes a leaf.
 */
public final class InclusionPaths {
    /** From the leaves up; the last of an odd row is carried into the next, which is where the largest power of two splits (RFC 9162 §2.1.1). */
    private final List<List<byte[]>> rows = new ArrayList<>();

    /** @param leaves leaf hashes in order of position; leaf 0 is position 1 */
    public InclusionPaths(List<byte[]> leaves) {
        List<byte[]> row = List.copyOf(leaves);
        rows.add(row);
        while (row.size() > 1) {
            row = above(row);
            rows.add(row);
        }
    }

    private static List<byte[]> above(List<byte[]> row) {
        List<byte[]> above = new ArrayList<>((row.size() + 1) / 2);
        for (int i = 0; i + 1 < row.size(); i += 2) {
            above.add(TreeHash.node(row.get(i), row.get(i + 1)));
        }
        if (row.size() % 2 == 1) {
            above.add(row.getLast());
        }
        return above;
    }

    public int size() {
        return rows.getFirst().size();
    }

    /**
     * PATH (RFC 9162 §2.1.3.1), nearest sibling first.
     *
     * @param index of the leaf, from 0
     * @throws IndexOutOfBoundsException when there is no such leaf
     */
    public List<byte[]> path(int index) {
        rows.getFirst().get(index); // told before a path to nowhere is given
        List<byte[]> path = new ArrayList<>(rows.size());
        int at = index;
        for (List<byte[]> row : rows) {
            int sibling = at ^ 1;
            if (sibling < row.size()) {
                path.add(row.get(sibling));
            }
            at /= 2;
        }
        return path;
    }
}
