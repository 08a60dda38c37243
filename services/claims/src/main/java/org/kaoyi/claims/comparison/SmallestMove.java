package org.kaoyi.claims.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The fewest topics that must move for two orders to agree: without them no circle is left when the one order is laid over the other. A
 * pair that the two invert is a circle of two, and where neither order leaves anything open these are all there is: {@link
 * SmallestCover} then gives the answer at once, and otherwise says what it can not be less than. Beyond it, sets are tried by their
 * size, each time by the topics of one circle that is left.
 */
final class SmallestMove {
    /**
     * Pairs of topics looked at over all sets that are tried, some tens of milliseconds' work; where that does not settle it, a set that is
     * enough stands for the smallest.
     */
    static final int MOST_PAIRS_LOOKED_AT = 200_000;

    private final BitSet[] inverted;
    private final BitSet[] after;
    private final int mostTried;
    private int tried;

    private SmallestMove(BitSet[] inverted, BitSet[] after) {
        this.inverted = inverted;
        this.after = after;
        mostTried = MOST_PAIRS_LOOKED_AT / Math.max(1, after.length * after.length);
    }

    /**
     * What to move.
     *
     * @param topics their numbers
     * @param fewest whether no smaller set is enough; else nobody knows
     */
    record Moved(BitSet topics, boolean fewest) {}

    /**
     * @param inverted for each topic those that the first order puts after it and the second before it
     * @param after for each topic those that either order puts after it
     */
    static Moved of(BitSet[] inverted, BitSet[] after) {
        return new SmallestMove(inverted, after).smallest();
    }

    private Moved smallest() {
        BitSet enough = SmallestCover.of(inverted);
        if (circle(enough).isEmpty()) {
            return new Moved(enough, true);
        }
        int least = enough.cardinality();
        for (List<Integer> left = circle(enough); !left.isEmpty(); left = circle(enough)) {
            enough.set(left.getFirst());
        }
        for (int size = least; size < enough.cardinality() && tried <= mostTried; size++) {
            BitSet moved = new BitSet(after.length);
            if (isEnough(moved, size)) {
                return new Moved(moved, true);
            }
        }
        return new Moved(enough, tried <= mostTried);
    }

    /** Whether so many more topics can be moved that no circle is left; {@code moved} then holds all of them. */
    private boolean isEnough(BitSet moved, int more) {
        List<Integer> circle = circle(moved);
        if (circle.isEmpty()) {
            return true;
        }
        if (++tried > mostTried || SmallestCover.of(without(inverted, moved)).cardinality() > more || more == 0) {
            return false;
        }
        for (int topic : circle) {
            moved.set(topic);
            if (isEnough(moved, more - 1)) {
                return true;
            }
            moved.clear(topic);
        }
        return false;
    }

    private List<Integer> circle(BitSet moved) {
        BitSet[] left = without(after, moved);
        return Circles.shortest(left, left);
    }

    private static BitSet[] without(BitSet[] edges, BitSet moved) {
        BitSet[] left = new BitSet[edges.length];
        Arrays.setAll(left, topic -> moved.get(topic) ? new BitSet() : (BitSet) edges[topic].clone());
        for (BitSet next : left) {
            next.andNot(moved);
        }
        return left;
    }
}
