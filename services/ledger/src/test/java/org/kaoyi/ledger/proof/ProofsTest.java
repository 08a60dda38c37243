package org.kaoyi.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.MerkleProof;
import org.kaoyi.ledger.merkle.MerkleTree;
import org.kaoyi.ledger.merkle.TreeHash;

/** Proofs made in one walk along the leaves, held against the recursive definition and against Sigstore's verifier. */
class ProofsTest {
    private static final int SIZE_MAX = 40;

    private static LeafSource leaves(long available) {
        return (size, visitor) -> {
            for (long i = 0; i < size; i++) {
                if (i == available) {
                    throw new LogTooShort(i + 1);
                }
                visitor.leaf(i, leaf(i));
            }
        };
    }

    private static byte[] leaf(long index) {
        return TreeHash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
    }

    private static MerkleTree tree(int size) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(leaf(i));
        }
        return new MerkleTree(all);
    }

    @Test
    void every_path_is_that_of_the_definition_and_sigstore_accepts_it() throws Exception {
        Proofs proofs = new Proofs(leaves(SIZE_MAX));
        for (int size = 1; size <= SIZE_MAX; size++) {
            MerkleTree tree = tree(size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = proofs.inclusion(index, size);
                assertThat(hex(path)).as("leaf %s of %s", index, size).isEqualTo(hex(tree.inclusionPath(index)));
                InclusionProofVerifier.verify(leaf(index), index, size, path, tree.root());
            }
        }
    }

    @Test
    void all_leaves_are_proved_in_one_walk() {
        int[] walks = {0};
        Proofs proofs = new Proofs((size, visitor) -> {
            walks[0]++;
            leaves(SIZE_MAX).forEach(size, visitor);
        });
        for (int size : new int[] {1, 2, 7, 8, SIZE_MAX - 1}) {
            MerkleTree tree = tree(size);
            List<Long> all = LongStream.range(0, size).boxed().toList();
            List<List<byte[]>> paths = proofs.inclusions(all, size);
            for (int index = 0; index < size; index++) {
                assertThat(hex(paths.get(index)))
                        .as("leaf %s of %s", index, size)
                        .isEqualTo(hex(tree.inclusionPath(index)));
            }
        }
        assertThat(walks[0]).as("a single leaf needs none").isEqualTo(4);
    }

    /** Not the other way round: Sigstore 2.0 takes an index that only ends at the root too early, RFC 9162 §2.1.3.2 step 5 does not. */
    @Test
    void what_sigstore_refuses_we_refuse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int accepted = 0;
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(SIZE_MAX);
            int index = random.nextInt(size);
            List<byte[]> path = new ArrayList<>(tree(size).inclusionPath(index));
            long claimed = random.nextInt(4) == 0 ? random.nextInt(SIZE_MAX) : index;
            switch (random.nextInt(3)) {
                case 0 -> path.add(leaf(round));
                case 1 -> {
                    if (!path.isEmpty()) {
                        path.remove(random.nextInt(path.size()));
                    }
                }
                default -> path.replaceAll(hash -> random.nextInt(3) == 0 ? leaf(7) : hash);
            }
            byte[] root = tree(size).root();
            if (MerkleProof.includes(leaf(index), claimed, size, path, root)) {
                accepted++;
                assertThat(sigstoreAccepts(leaf(index), claimed, size, path, root))
                        .as("seed %s, round %s: leaf %s as %s of %s", seed, round, index, claimed, size)
                        .isTrue();
            }
        }
        assertThat(accepted).as("seed %s: some are left as they were", seed).isPositive();
    }

    private static boolean sigstoreAccepts(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        try {
            InclusionProofVerifier.verify(leaf, index, size, path, root);
            return true;
        } catch (InclusionProofVerificationException | RuntimeException e) {
            return false;
        }
    }

    @Test
    void every_older_tree_is_proved_as_by_the_definition() {
        Proofs proofs = new Proofs(leaves(SIZE_MAX));
        for (int size = 1; size <= SIZE_MAX; size++) {
            MerkleTree tree = tree(size);
            for (int oldSize = 1; oldSize <= size; oldSize++) {
                List<byte[]> path = proofs.consistency(oldSize, size);
                assertThat(hex(path)).as("%s in %s", oldSize, size).isEqualTo(hex(tree.consistencyPath(oldSize)));
                assertThat(MerkleProof.extendsTree(oldSize, tree(oldSize).root(), size, tree.root(), path))
                        .isTrue();
            }
        }
    }

    /** The eight leaves of RFC 6962 implementations; paths as their published test data has them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 8 | 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
            5 | 8 | bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            2 | 3 | fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
            1 | 5 | 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
            """)
    void known_inclusion_paths_come_out(int index, int size, String path) {
        assertThat(String.join(" ", hex(new Proofs(standard()).inclusion(index, size))))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 8 | 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
            6 | 8 | 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            2 | 5 | 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
            """)
    void known_consistency_paths_come_out(int oldSize, int size, String path) {
        assertThat(String.join(" ", hex(new Proofs(standard()).consistency(oldSize, size))))
                .isEqualTo(path);
    }

    private static LeafSource standard() {
        List<String> inputs = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        return (size, visitor) -> {
            for (int i = 0; i < size; i++) {
                visitor.leaf(i, TreeHash.leaf(HexFormat.of().parseHex(inputs.get(i))));
            }
        };
    }

    /** A million leaves pass by and some twenty hashes are kept; a list of them would be 100 MB. */
    @Test
    void a_large_log_is_proved_in_one_walk() throws Exception {
        int size = 1_000_003;
        Frontier frontier = Frontier.empty();
        for (long i = 0; i < size; i++) {
            frontier = frontier.append(leaf(i));
        }
        long[] walks = {0};
        LeafSource once = (upTo, visitor) -> {
            walks[0]++;
            leaves(size).forEach(upTo, visitor);
        };

        List<byte[]> path = new Proofs(once).inclusion(777_777, size);

        assertThat(walks[0]).isEqualTo(1);
        assertThat(path).hasSizeLessThanOrEqualTo(20);
        InclusionProofVerifier.verify(leaf(777_777), 777_777, size, path, frontier.root());
    }

    @Test
    void there_is_no_proof_of_what_is_not_there() {
        Proofs proofs = new Proofs(leaves(5));
        assertThatThrownBy(() -> proofs.inclusion(5, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> proofs.inclusion(-1, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> proofs.consistency(0, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> proofs.inclusion(2, 9))
                .isInstanceOfSatisfying(
                        LogTooShort.class, e -> assertThat(e.position()).isEqualTo(6));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
