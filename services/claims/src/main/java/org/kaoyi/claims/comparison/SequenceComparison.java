package org.kaoyi.claims.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.Value;

/**
 * Sequences, by the topics both tell: two are inverted when one source puts the first before the second and the other after it. The
 * smallest set of moved topics is what a longest common order leaves over (Fredman, "On computing the length of longest increasing
 * subsequences", 1975); of ties no order follows.
 */
final class SequenceComparison {
    /** So many inverted pairs a reason names; the rest are counted. */
    static final int MAX_PAIRS_NAMED = 10;

    private final ValueComparator members;

    SequenceComparison(ValueComparator members) {
        this.members = members;
    }

    Comparison compare(SequenceValue one, SequenceValue other) {
        if (one.chronology() == Chronology.NO || other.chronology() == Chronology.NO) {
            return Comparison.of(Relation.INCOMPARABLE, Reason.of("no-chronology"));
        }
        // Ties between smallest sets are broken in one direction only, so that both directions name the same topics.
        boolean swapped = one.display().compareTo(other.display()) > 0;
        Comparison compared = swapped ? ordered(other, one) : ordered(one, other);
        return swapped ? new Comparison(compared.relation(), compared.fit().swapped(), compared.reason()) : compared;
    }

    private Comparison ordered(SequenceValue one, SequenceValue other) {
        List<Topic> shared = shared(one, other);
        int ones = size(one);
        int others = size(other);
        boolean sameTopics = shared.size() == ones && shared.size() == others;
        List<String> inverted = inverted(shared);
        if (!inverted.isEmpty()) {
            return Comparison.of(Relation.INCOMPATIBLE, invertedReason(shared, inverted));
        }
        if (sameTopics && sameTies(shared)) {
            return Comparison.of(Relation.EQUAL, Reason.of("same-order", one.display()));
        }
        if (shared.size() < 2) {
            return Comparison.of(Relation.INCOMPARABLE, Reason.of("no-shared-order", one.display(), other.display()));
        }
        boolean first = shared.size() == others && refines(shared, false);
        boolean second = shared.size() == ones && refines(shared, true);
        Fit fit = first == second ? Fit.PARTIAL : first ? Fit.FIRST_NARROWER : Fit.SECOND_NARROWER;
        return new Comparison(Relation.COMPATIBLE, fit, Reason.of("no-inversion", one.display(), other.display()));
    }

    private List<Topic> shared(SequenceValue one, SequenceValue other) {
        List<Topic> shared = new ArrayList<>();
        for (int step = 0; step < one.steps().size(); step++) {
            for (Value topic : one.steps().get(step)) {
                int found = stepOf(topic, other);
                if (found >= 0) {
                    shared.add(new Topic(members.shown(topic), step, found));
                }
            }
        }
        shared.sort(Comparator.comparingInt(Topic::step)
                .thenComparingInt(Topic::otherStep)
                .thenComparing(Topic::name));
        return shared;
    }

    private int stepOf(Value topic, SequenceValue other) {
        for (int step = 0; step < other.steps().size(); step++) {
            for (Value candidate : other.steps().get(step)) {
                // Topics in free words are the same when their words are; nothing else is claimed of them.
                if (candidate.equals(topic) || members.compare(topic, candidate).relation() == Relation.EQUAL) {
                    return step;
                }
            }
        }
        return -1;
    }

    private static List<String> inverted(List<Topic> shared) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            for (int j = i + 1; j < shared.size(); j++) {
                Topic before = shared.get(i);
                Topic after = shared.get(j);
                if (before.step < after.step && before.otherStep > after.otherStep) {
                    pairs.add(before.name + " > " + after.name);
                }
            }
        }
        return pairs;
    }

    private static Reason invertedReason(List<Topic> shared, List<String> inverted) {
        List<String> arguments = new ArrayList<>();
        arguments.add(String.join("; ", moved(shared)));
        arguments.add(Integer.toString(inverted.size()));
        arguments.addAll(inverted.subList(0, Math.min(inverted.size(), MAX_PAIRS_NAMED)));
        return new Reason("inverted", arguments);
    }

    /** The topics outside a longest subsequence whose steps in the other sequence do not descend; sorted by name. */
    static List<String> moved(List<Topic> shared) {
        int size = shared.size();
        int[] length = new int[size];
        int[] previous = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (shared.get(j).otherStep <= shared.get(i).otherStep && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        List<Topic> moved = new ArrayList<>(shared);
        for (int i = last; i >= 0; i = previous[i]) {
            moved.remove(shared.get(i));
        }
        return moved.stream().map(Topic::name).sorted().toList();
    }

    private static boolean sameTies(List<Topic> shared) {
        return refines(shared, false) && refines(shared, true);
    }

    /** Whether the one sequence (or {@code swapped} the other) puts apart all that the other puts apart. */
    private static boolean refines(List<Topic> shared, boolean swapped) {
        for (int i = 0; i < shared.size(); i++) {
            for (int j = i + 1; j < shared.size(); j++) {
                boolean apart = shared.get(i).step != shared.get(j).step;
                boolean otherApart = shared.get(i).otherStep != shared.get(j).otherStep;
                if (swapped ? apart && !otherApart : otherApart && !apart) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int size(SequenceValue sequence) {
        return sequence.steps().stream().mapToInt(List::size).sum();
    }

    /** A topic that both sequences tell, and the step at which each does. */
    record Topic(String name, int step, int otherStep) {}
}
