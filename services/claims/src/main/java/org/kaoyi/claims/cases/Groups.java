package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The maximal sets of mutually compatible readings: the maximal cliques of the compatibility graph (Bron and Kerbosch 1973, with the
 * pivot of Tomita, Tanaka and Takahashi 2006).
 */
final class Groups {
    /** Readers can not use more; a graph of n readings can have 3^(n/3) maximal cliques. */
    static final int LIMIT = 64;

    private final List<BitSet> neighbours = new ArrayList<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private boolean capped;

    private Groups(int readings, BiPredicate<Integer, Integer> compatible) {
        for (int i = 0; i < readings; i++) {
            neighbours.add(new BitSet(readings));
            for (int j = 0; j < i; j++) {
                if (compatible.test(j, i)) {
                    neighbours.get(i).set(j);
                    neighbours.get(j).set(i);
                }
            }
        }
    }

    static Groups of(int readings, BiPredicate<Integer, Integer> compatible) {
        Groups groups = new Groups(readings, compatible);
        BitSet all = new BitSet();
        all.set(0, readings);
        if (readings > 0) {
            groups.extend(new BitSet(), all, new BitSet());
        }
        if (groups.found.size() > LIMIT) {
            groups.found.removeLast();
            groups.capped = true;
        }
        groups.found.sort(Groups::compare);
        return groups;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            int next = one.get(i).compareTo(other.get(i));
            if (next != 0) {
                return next;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    List<List<Integer>> found() {
        return found;
    }

    /** Whether there were more than {@link #LIMIT}. */
    boolean capped() {
        return capped;
    }

    private void extend(BitSet clique, BitSet candidates, BitSet excluded) {
        if (found.size() > LIMIT) {
            return;
        }
        if (candidates.isEmpty() && excluded.isEmpty()) {
            found.add(clique.stream().boxed().toList());
            return;
        }
        BitSet branch = copy(candidates);
        branch.andNot(neighbours.get(pivot(candidates, excluded)));
        BitSet left = copy(candidates);
        for (int reading = branch.nextSetBit(0); reading >= 0; reading = branch.nextSetBit(reading + 1)) {
            BitSet grown = copy(clique);
            grown.set(reading);
            extend(grown, intersection(left, neighbours.get(reading)), intersection(excluded, neighbours.get(reading)));
            left.clear(reading);
            excluded.set(reading);
        }
    }

    /** The reading that most candidates can stand beside; none can stand beside more than all others. */
    private int pivot(BitSet candidates, BitSet excluded) {
        BitSet either = copy(candidates);
        either.or(excluded);
        int best = -1;
        int most = -1;
        for (int reading = either.nextSetBit(0); reading >= 0; reading = either.nextSetBit(reading + 1)) {
            int beside = intersection(candidates, neighbours.get(reading)).cardinality();
            if (beside > most) {
                best = reading;
                most = beside;
            }
            if (most >= candidates.cardinality() - 1) {
                break;
            }
        }
        return best;
    }

    private static BitSet intersection(BitSet one, BitSet other) {
        BitSet both = copy(one);
        both.and(other);
        return both;
    }

    private static BitSet copy(BitSet bits) {
        return (BitSet) bits.clone();
    }
}
