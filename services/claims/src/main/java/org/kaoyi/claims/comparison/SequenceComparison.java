package org.kaoyi.claims.comparison;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.SequenceValue;

/**
 * Sequences, by the topics both tell. Two contradict each other when, laid one over the other, they put a topic before itself: mostly by
 * an inverted pair, which one source tells in the one order and the other in the other; and where a source leaves open how its chains
 * stand to each other, also by a longer circle of which no pair is inverted. Of ties no order follows.
 */
final class SequenceComparison {
    /** Orders that are kept ready: far more than one case has; beyond it they are made anew. */
    private static final int MOST_KEPT = 5_000;

    private final ValueComparator members;
    private final TopicNumbers numbers;
    private final Map<SequenceValue, ToldOrder> orders = new ConcurrentHashMap<>();

    SequenceComparison(ValueComparator members) {
        this.members = members;
        numbers = new TopicNumbers(members);
    }

    /** The order that a sequence tells, by the numbers that this comparator gives to topics. */
    ToldOrder order(SequenceValue sequence) {
        if (orders.size() >= MOST_KEPT) {
            orders.clear();
        }
        return orders.computeIfAbsent(sequence, unused -> new ToldOrder(sequence, numbers));
    }

    Comparison compare(SequenceValue one, SequenceValue other) {
        // Ties between smallest sets are broken in one direction only, so that both directions name the same topics.
        boolean swapped = one.display().compareTo(other.display()) > 0;
        Comparison compared = swapped ? ordered(other, one) : ordered(one, other);
        return swapped ? new Comparison(compared.relation(), compared.fit().swapped(), compared.reason()) : compared;
    }

    private Comparison ordered(SequenceValue one, SequenceValue other) {
        Relation relation = relation(one, other);
        return switch (relation) {
            case INCOMPARABLE ->
                Comparison.of(
                        relation,
                        isChronology(one) && isChronology(other)
                                ? Reason.of("no-shared-order", one.display(), other.display())
                                : Reason.of("no-chronology"));
            case INCOMPATIBLE -> Comparison.of(relation, shared(one, other).reason(members));
            case EQUAL -> Comparison.of(relation, Reason.of("same-order", one.display()));
            default ->
                new Comparison(
                        relation, shared(one, other).fit(), Reason.of("no-inversion", one.display(), other.display()));
        };
    }

    /** The relation alone, where nobody asks why. */
    Relation relation(SequenceValue one, SequenceValue other) {
        if (!isChronology(one) || !isChronology(other)) {
            return Relation.INCOMPARABLE;
        }
        if (one.equals(other)) {
            return Relation.EQUAL;
        }
        SharedTopics shared = shared(one, other);
        if (shared.contradict()) {
            return Relation.INCOMPATIBLE;
        }
        if (shared.areAllOfBoth() && shared.tellTheSame()) {
            return Relation.EQUAL;
        }
        return shared.areTooFew() ? Relation.INCOMPARABLE : Relation.COMPATIBLE;
    }

    private static boolean isChronology(SequenceValue sequence) {
        return sequence.chronology() != Chronology.NO;
    }

    private SharedTopics shared(SequenceValue one, SequenceValue other) {
        return new SharedTopics(order(one), order(other));
    }
}
