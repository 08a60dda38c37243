package org.kaoyi.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleProofTest {
    private static final int SIZE_MAX = 33;

    private final List<byte[]> leaves = someLeaves();

    @Test
    void every_leaf_of_every_tree_is_proved() {
        for (int size = 1; size <= SIZE_MAX; size++) {
            MerkleTree tree = new MerkleTree(leaves.subList(0, size));
            InclusionPaths many = new InclusionPaths(leaves.subList(0, size));
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.inclusionPath(index);
                assertThat(many.path(index))
                        .as("leaf %s of %s, among many", index, size)
                        .containsExactlyElementsOf(path);
                assertThat(MerkleProof.includes(leaves.get(index), index, size, path, tree.root()))
                        .as("leaf %s of %s", index, size)
                        .isTrue();
                assertThat(MerkleProof.includes(TreeHash.leaf(new byte[9]), index, size, path, tree.root()))
                        .as("another leaf in place of %s of %s", index, size)
                        .isFalse();
                assertThat(MerkleProof.includes(leaves.get(index), index, size, with(path), tree.root()))
                        .as("a longer path for %s of %s", index, size)
                        .isFalse();
            }
        }
    }

    @Test
    void every_older_tree_is_proved_to_be_the_beginning() {
        for (int size = 1; size <= SIZE_MAX; size++) {
            MerkleTree tree = new MerkleTree(leaves.subList(0, size));
            for (int oldSize = 1; oldSize <= size; oldSize++) {
                byte[] oldRoot = new MerkleTree(leaves.subList(0, oldSize)).root();
                List<byte[]> path = tree.consistencyPath(oldSize);
                assertThat(MerkleProof.extendsTree(oldSize, oldRoot, size, tree.root(), path))
                        .as("%s in %s", oldSize, size)
                        .isTrue();
                assertThat(MerkleProof.extendsTree(oldSize, TreeHash.leaf(oldRoot), size, tree.root(), path))
                        .as("a rewritten beginning of %s in %s", oldSize, size)
                        .isFalse();
                assertThat(MerkleProof.extendsTree(oldSize, oldRoot, size, tree.root(), with(path)))
                        .as("a longer path from %s to %s", oldSize, size)
                        .isFalse();
            }
        }
    }

    /** The path of leaf 0 among the eight standard leaves. */
    @Test
    void a_known_path_comes_out() {
        assertThat(new MerkleTree(FrontierTest.leaves(8)).inclusionPath(0))
                .extracting(HexFormat.of()::formatHex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    @Test
    void there_is_no_proof_of_what_is_not_there() {
        MerkleTree tree = new MerkleTree(leaves.subList(0, 5));
        assertThatThrownBy(() -> tree.inclusionPath(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistencyPath(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(MerkleProof.includes(leaves.getFirst(), 5, 5, List.of(), tree.root()))
                .isFalse();
    }

    @Test
    void a_path_that_is_cut_short_proves_nothing() {
        for (int size = 2; size <= SIZE_MAX; size++) {
            MerkleTree tree = new MerkleTree(leaves.subList(0, size));
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.inclusionPath(index);
                assertThat(MerkleProof.includes(leaves.get(index), index, size, cut(path), tree.root()))
                        .as("leaf %s of %s", index, size)
                        .isFalse();
            }
            for (int oldSize = 1; oldSize < size; oldSize++) {
                byte[] oldRoot = new MerkleTree(leaves.subList(0, oldSize)).root();
                List<byte[]> path = tree.consistencyPath(oldSize);
                assertThat(MerkleProof.extendsTree(oldSize, oldRoot, size, tree.root(), cut(path)))
                        .as("%s in %s", oldSize, size)
                        .isFalse();
            }
        }
    }

    /** Its root is the leaf itself, so that a path of no step leads there: from wherever one says that the leaf stands. */
    @Test
    void only_the_first_leaf_is_in_a_tree_of_one() {
        byte[] only = leaves.getFirst();
        assertThat(MerkleProof.includes(only, 0, 1, List.of(), only)).isTrue();
        assertThat(MerkleProof.includes(only, 1, 1, List.of(), only)).isFalse();
        assertThat(MerkleProof.includes(only, -1, 1, List.of(), only)).isFalse();
        assertThat(MerkleProof.includes(only, 0, 0, List.of(), only)).isFalse();
    }

    @Test
    void a_tree_begins_with_itself_without_a_step_and_with_no_larger_or_empty_one() {
        byte[] root = new MerkleTree(leaves.subList(0, 4)).root();
        byte[] larger = new MerkleTree(leaves.subList(0, 5)).root();
        assertThat(MerkleProof.extendsTree(4, root, 4, root, List.of())).isTrue();
        assertThat(MerkleProof.extendsTree(4, larger, 4, root, List.of())).isFalse();
        assertThat(MerkleProof.extendsTree(4, root, 4, root, with(List.of()))).isFalse();
        assertThat(MerkleProof.extendsTree(5, larger, 4, root, List.of())).isFalse();
        assertThat(MerkleProof.extendsTree(0, TreeHash.emptyRoot(), 4, root, List.of()))
                .isFalse();
        assertThat(MerkleProof.extendsTree(0, root, 0, root, List.of()))
                .as("nothing proves anything of the empty tree")
                .isFalse();
        assertThat(MerkleProof.extendsTree(3, root, 4, root, List.of())).isFalse();
    }

    private static List<byte[]> cut(List<byte[]> path) {
        return path.subList(0, path.size() - 1);
    }

    private static List<byte[]> with(List<byte[]> path) {
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(TreeHash.emptyRoot());
        return longer;
    }

    private static List<byte[]> someLeaves() {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < SIZE_MAX; i++) {
            leaves.add(TreeHash.leaf(new byte[] {(byte) i}));
        }
        return leaves;
    }
}
