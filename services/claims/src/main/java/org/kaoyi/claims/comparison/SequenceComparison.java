package org.kaoyi.claims.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.Precedence;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.Value;

/**
 * Sequences, by the topics both tell: two are inverted when one source puts the first before the second and the other after it. Of ties,
 * and of topics in chains that nothing joins, no order follows.
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
        Shared shared = shared(Precedence.of(one), Precedence.of(other));
        if (shared.isInverted()) {
            return Comparison.of(Relation.INCOMPATIBLE, shared.reason());
        }
        if (shared.isWholeFirst() && shared.isWholeSecond() && shared.tellsTheSame()) {
            return Comparison.of(Relation.EQUAL, Reason.of("same-order", one.display()));
        }
        if (shared.topics.size() < 2) {
            return Comparison.of(Relation.INCOMPARABLE, Reason.of("no-shared-order", one.display(), other.display()));
        }
        boolean first = shared.isWholeSecond() && shared.everyPair(shared::secondOrders, shared::firstOrders);
        boolean second = shared.isWholeFirst() && shared.everyPair(shared::firstOrders, shared::secondOrders);
        Fit fit = first == second ? Fit.PARTIAL : first ? Fit.FIRST_NARROWER : Fit.SECOND_NARROWER;
        return new Comparison(Relation.COMPATIBLE, fit, Reason.of("no-inversion", one.display(), other.display()));
    }

    private Shared shared(Precedence first, Precedence second) {
        List<Topic> shared = new ArrayList<>();
        for (int topic = 0; topic < first.topics().size(); topic++) {
            Value value = first.topics().get(topic);
            int found = find(value, second.topics());
            if (found >= 0) {
                shared.add(new Topic(members.shown(value), topic, found));
            }
        }
        return new Shared(first, second, shared);
    }

    private int find(Value topic, List<Value> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            // Topics in free words are the same when their words are; nothing else is claimed of them.
            if (candidates.get(i).equals(topic)
                    || members.compare(topic, candidates.get(i)).relation() == Relation.EQUAL) {
                return i;
            }
        }
        return -1;
    }

    /** A topic that both sequences tell, and its number in each. */
    private record Topic(String name, int inFirst, int inSecond) {}

    /** What both tell, with the order in which each does. */
    private record Shared(Precedence first, Precedence second, List<Topic> topics) {

        boolean isWholeFirst() {
            return topics.size() == first.topics().size();
        }

        boolean isWholeSecond() {
            return topics.size() == second.topics().size();
        }

        boolean firstOrders(Topic one, Topic other) {
            return first.isBefore(one.inFirst, other.inFirst);
        }

        boolean secondOrders(Topic one, Topic other) {
            return second.isBefore(one.inSecond, other.inSecond);
        }

        /** Whether {@code then} holds of every pair of which {@code when} does. */
        boolean everyPair(BiPredicate<Topic, Topic> when, BiPredicate<Topic, Topic> then) {
            return topics.stream()
                    .allMatch(
                            one -> topics.stream().allMatch(other -> !when.test(one, other) || then.test(one, other)));
        }

        boolean tellsTheSame() {
            return everyPair(this::firstOrders, this::secondOrders)
                    && everyPair(this::secondOrders, this::firstOrders)
                    && everyPair(
                            (one, other) -> first.isTied(one.inFirst, other.inFirst),
                            (one, other) -> second.isTied(one.inSecond, other.inSecond))
                    && everyPair(
                            (one, other) -> second.isTied(one.inSecond, other.inSecond),
                            (one, other) -> first.isTied(one.inFirst, other.inFirst));
        }

        boolean isInverted(Topic one, Topic other) {
            return firstOrders(one, other) && secondOrders(other, one);
        }

        boolean isInverted() {
            return !everyPair(this::isInverted, (one, other) -> false);
        }

        Reason reason() {
            BitSet[] inverted = new BitSet[topics.size()];
            List<String> pairs = new ArrayList<>();
            for (int one = 0; one < topics.size(); one++) {
                Topic before = topics.get(one);
                inverted[one] = IntStream.range(0, topics.size())
                        .filter(other -> isInverted(before, topics.get(other)))
                        .collect(BitSet::new, BitSet::set, BitSet::or);
                inverted[one].stream().forEach(after -> pairs.add(before.name + " > " + topics.get(after).name));
            }
            List<String> arguments = new ArrayList<>();
            arguments.add(SmallestMove.of(inverted).stream()
                    .mapToObj(topic -> topics.get(topic).name)
                    .sorted()
                    .reduce((some, more) -> some + "; " + more)
                    .orElse(""));
            arguments.add(Integer.toString(pairs.size()));
            arguments.addAll(pairs.subList(0, Math.min(pairs.size(), MAX_PAIRS_NAMED)));
            return new Reason("inverted", arguments);
        }
    }
}
