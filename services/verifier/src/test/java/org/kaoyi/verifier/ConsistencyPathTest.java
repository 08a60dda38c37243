package org.kaoyi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Held against the recursive definition of RFC 9162 §2.1.4.1, which the checker does not use. */
class ConsistencyPathTest {
    private static final int LEAVES = 20;

    private static byte[] root(int from, int to) {
        if (to - from == 1) {
            return Hashes.leaf(new byte[] {(byte) from});
        }
        int split = from + Integer.highestOneBit(to - from - 1);
        return Hashes.node(root(from, split), root(split, to));
    }

    /** SUBPROOF(m, D[from:to], known), m counted from {@code from}. */
    private static List<byte[]> proof(int old, int from, int to, boolean known) {
        if (old == to - from) {
            return known ? List.of() : List.of(root(from, to));
        }
        int left = Integer.highestOneBit(to - from - 1);
        List<byte[]> path = new ArrayList<>();
        if (old <= left) {
            path.addAll(proof(old, from, from + left, known));
            path.add(root(from + left, to));
        } else {
            path.addAll(proof(old - left, from + left, to, false));
            path.add(root(from, from + left));
        }
        return path;
    }

    @Test
    void every_tree_leads_to_every_longer_one_and_to_no_other() {
        for (int size = 1; size <= LEAVES; size++) {
            for (int old = 1; old <= size; old++) {
                List<byte[]> path = proof(old, 0, size, true);
                String between = "from %d to %d".formatted(old, size);
                assertThat(new ConsistencyPath(old, size, path).leadsTo(root(0, old), root(0, size)))
                        .as(between)
                        .isTrue();
                assertThat(new ConsistencyPath(old, size, path).leadsTo(root(1, old + 1), root(0, size)))
                        .as(between + ", another older one")
                        .isFalse();
                assertThat(new ConsistencyPath(old, size, path).leadsTo(root(0, old), root(1, size + 1)))
                        .as(between + ", another newer one")
                        .isFalse();
                List<byte[]> longer = new ArrayList<>(path);
                longer.add(root(0, 1));
                assertThat(new ConsistencyPath(old, size, longer).leadsTo(root(0, old), root(0, size)))
                        .as(between + ", a hash more")
                        .isFalse();
                if (!path.isEmpty()) {
                    assertThat(new ConsistencyPath(old, size, path.subList(1, path.size()))
                                    .leadsTo(root(0, old), root(0, size)))
                            .as(between + ", a hash less")
                            .isFalse();
                }
            }
        }
    }
}
