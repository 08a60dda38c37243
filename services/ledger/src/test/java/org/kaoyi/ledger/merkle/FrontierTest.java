package org.kaoyi.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The eight leaf inputs and roots with which implementations of RFC 6962 are compared. */
class FrontierTest {
    static final List<String> LEAF_INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_empty_tree_has_the_hash_of_nothing() {
        assertThat(hex(Frontier.empty().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void the_known_roots_come_out_leaf_by_leaf() {
        Frontier frontier = Frontier.empty();
        for (int i = 0; i < LEAF_INPUTS.size(); i++) {
            frontier = frontier.append(leaf(i));
            assertThat(hex(frontier.root())).as("%s leaves", i + 1).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void the_recursive_definition_gives_the_same_roots() {
        for (int size = 1; size <= ROOTS.size(); size++) {
            assertThat(hex(new MerkleTree(leaves(size)).root())).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void a_stored_frontier_goes_on_where_it_stopped() {
        Frontier straight = Frontier.empty();
        Frontier stored = Frontier.empty();
        for (int i = 0; i < 300; i++) {
            byte[] leaf = TreeHash.leaf(new byte[] {(byte) i, (byte) (i >> 8)});
            straight = straight.append(leaf);
            stored = Frontier.fromBytes(stored.append(leaf).toBytes());
            assertThat(stored.root()).isEqualTo(straight.root());
        }
        assertThat(stored.size()).isEqualTo(300);
    }

    @Test
    void a_frontier_with_a_hash_missing_is_refused() {
        byte[] stored = Frontier.empty().append(leaf(0)).toBytes();
        stored[7] = 3;
        assertThatThrownBy(() -> Frontier.fromBytes(stored)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.fromBytes(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(leaf(i));
        }
        return leaves;
    }

    private static byte[] leaf(int index) {
        return TreeHash.leaf(HexFormat.of().parseHex(LEAF_INPUTS.get(index)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
