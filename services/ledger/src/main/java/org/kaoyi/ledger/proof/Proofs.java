package org.kaoyi.ledger.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaoyi.ledger.merkle.Frontier;

/**
 * Makes proofs by showing every leaf hash once and keeping one frontier at a time: memory grows with the logarithm of the log, time with
 * the log (docs/decisions/0016). {@link org.kaoyi.ledger.merkle.MerkleProof} checks them.
 */
public final class Proofs {
    private final LeafSource leaves;

    public Proofs(LeafSource leaves) {
        this.leaves = leaves;
    }

    /**
     * PATH(m, D[n]) of RFC 9162 §2.1.3.1: what, hashed with the leaf, gives the root; nearest neighbour first.
     *
     * @param index of the leaf, from 0
     * @param size leaves of the tree
     * @throws IndexOutOfBoundsException when there is no such leaf
     * @throws LogTooShort when the log does not hold so many
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("no such leaf");
        }
        return roots(Subtree.besides(index, size));
    }

    /**
     * PROOF(m, D[n]) of RFC 9162 §2.1.4.1: that the tree's first leaves are an older tree.
     *
     * @param oldSize leaves of the older tree, from 1 to the size
     */
    public List<byte[]> consistency(long oldSize, long size) {
        if (oldSize < 1 || oldSize > size) {
            throw new IndexOutOfBoundsException("the older tree has from one leaf to all");
        }
        return roots(Subtree.between(oldSize, size));
    }

    private List<byte[]> roots(List<Subtree> path) {
        List<Subtree> inOrder =
                path.stream().sorted(Comparator.comparingLong(Subtree::from)).toList();
        if (inOrder.isEmpty()) {
            return List.of();
        }
        Pass pass = new Pass(inOrder);
        leaves.forEach(inOrder.getLast().to(), pass);
        List<byte[]> roots = new ArrayList<>();
        path.forEach(subtree -> roots.add(pass.roots.get(inOrder.indexOf(subtree))));
        return roots;
    }

    /** One walk along the leaves; the subtrees lie one behind the other. */
    private static final class Pass implements LeafSource.Visitor {
        private final List<Subtree> subtrees;
        private final List<byte[]> roots = new ArrayList<>();
        private Frontier open = Frontier.empty();

        Pass(List<Subtree> subtrees) {
            this.subtrees = subtrees;
        }

        @Override
        public void leaf(long index, byte[] leafHash) {
            Subtree current = subtrees.get(roots.size());
            if (index < current.from()) {
                return; // the leaf that is proved
            }
            open = open.append(leafHash);
            if (index + 1 == current.to()) {
                roots.add(open.root());
                open = Frontier.empty();
            }
        }
    }
}
