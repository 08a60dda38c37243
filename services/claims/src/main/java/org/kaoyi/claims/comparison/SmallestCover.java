package org.kaoyi.claims.comparison;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The fewest topics of which every inverted pair has one. An inverted pair is one that the first order puts one way and the second the
 * other; with a before b in the first and b before a in the second, inversions are themselves a partial order, and the topics that can
 * stay are a largest set without two that are inverted. Its size is that of the whole less a largest matching of inverted pairs
 * (Dilworth, "A decomposition theorem for partially ordered sets", 1950; the set itself by Kőnig's theorem, Fulkerson, "Note on
 * Dilworth's decomposition theorem", 1956).
 */
final class SmallestCover {
    private static final int NONE = -1;

    private final BitSet[] inverted;
    private final int[] before;
    private final int[] after;

    private SmallestCover(BitSet[] inverted) {
        this.inverted = inverted;
        before = new int[inverted.length];
        after = new int[inverted.length];
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
        for (int topic = 0; topic < inverted.length; topic++) {
            match(topic, new BitSet(inverted.length));
        }
    }

    /**
     * @param inverted for each topic those that the first order puts after it and the second before it
     * @return the numbers of the topics
     */
    static BitSet of(BitSet[] inverted) {
        return new SmallestCover(inverted).cover();
    }

    /** Gives the topic a partner, if need be by giving others another one. */
    private boolean match(int topic, BitSet tried) {
        for (int other = inverted[topic].nextSetBit(0); other >= 0; other = inverted[topic].nextSetBit(other + 1)) {
            if (tried.get(other)) {
                continue;
            }
            tried.set(other);
            if (before[other] == NONE || match(before[other], tried)) {
                before[other] = topic;
                after[topic] = other;
                return true;
            }
        }
        return false;
    }

    /** What covers all inverted pairs: the topics not reached on the one side or reached on the other from those without a partner. */
    private BitSet cover() {
        BitSet reached = new BitSet(inverted.length);
        BitSet covered = new BitSet(inverted.length);
        for (int topic = 0; topic < inverted.length; topic++) {
            if (after[topic] == NONE) {
                reach(topic, reached, covered);
            }
        }
        BitSet moved = new BitSet(inverted.length);
        moved.set(0, inverted.length);
        moved.andNot(reached);
        moved.or(covered);
        return moved;
    }

    private void reach(int topic, BitSet reached, BitSet covered) {
        if (reached.get(topic)) {
            return;
        }
        reached.set(topic);
        inverted[topic].stream().filter(other -> !covered.get(other)).forEach(other -> {
            covered.set(other);
            if (before[other] != NONE) {
                reach(before[other], reached, covered);
            }
        });
    }
}
