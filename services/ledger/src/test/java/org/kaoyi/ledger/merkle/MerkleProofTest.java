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
