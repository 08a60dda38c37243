package org.kaoyi.ledger.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoyi.ledger.merkle.TreeHash;

/**
 * Makes proofs by showing every leaf hash once and keeping one root at a time for each level of the tree: memory grows with the logarithm of the
 * log, time with the log, however many leaves are proved (docs/decisions/0016). {@link org.kaoyi.ledger.merkle.MerkleProof} checks them.
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
        return inclusions(List.of(index), size).getFirst();
    }

    /**
     * The same for several leaves, in one walk.
     *
     * @return the paths in the order of the leaves
     */
    public List<List<byte[]>> inclusions(List<Long> indices, long size) {
        if (indices.stream().anyMatch(index -> index < 0 || index >= size)) {
            throw new IndexOutOfBoundsException("no such leaf");
        }
        return roots(indices.stream().map(index -> Subtree.besides(index, size)).toList());
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
        return roots(List.of(Subtree.between(oldSize, size))).getFirst();
    }

    private List<List<byte[]>> roots(List<List<Subtree>> paths) {
        Walk walk = new Walk(paths.stream().flatMap(List::stream).collect(Collectors.toSet()));
        long end = walk.wanted.stream().mapToLong(Subtree::to).max().orElse(0);
        if (end > 0) {
            leaves.forEach(end, walk);
            walk.end();
        }
        return paths.stream()
                .map(path -> path.stream()
                        .map(walk.roots::get)
                        .map(Objects::requireNonNull)
                        .toList())
                .toList();
    }

    /** One walk along the leaves, in which every node of the tree comes up once. */
    private static final class Walk implements LeafSource.Visitor {
        private final Set<Subtree> wanted;
        private final Map<Subtree, byte[]> roots = new HashMap<>();

        /** Complete subtrees that nothing stands beside yet, the last first; each is smaller than the one before it. */
        private final Deque<Node> open = new ArrayDeque<>();

        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record Node(Subtree leaves, byte[] root) {}

        Walk(Set<Subtree> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void leaf(long index, byte[] leafHash) {
            Node node = seen(new Node(new Subtree(index, index + 1), leafHash));
            while (!open.isEmpty() && size(open.element()) == size(node)) {
                node = seen(joined(open.pop(), node));
            }
            open.push(node);
        }

        /** Joins what is left at the right edge, where the tree is not complete. */
        void end() {
            Node edge = open.pop();
            while (!open.isEmpty()) {
                edge = seen(joined(open.pop(), edge));
            }
        }

        private Node seen(Node node) {
            if (wanted.contains(node.leaves())) {
                roots.put(node.leaves(), node.root());
            }
            return node;
        }

        private static long size(Node node) {
            return node.leaves().to() - node.leaves().from();
        }

        private static Node joined(Node left, Node right) {
            return new Node(
                    new Subtree(left.leaves().from(), right.leaves().to()), TreeHash.node(left.root(), right.root()));
        }
    }
}
