package org.kaoyi.claims.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The topics that two accounts both tell, and what each says of their order. */
final class SharedTopics {
    /** So many inverted pairs a reason names; the rest are counted. */
    static final int MAX_PAIRS_NAMED = 10;

    private final ToldOrder first;
    private final ToldOrder second;
    private final BitSet numbers;

    SharedTopics(ToldOrder first, ToldOrder second) {
        this.first = first;
        this.second = second;
        numbers = both(first.topics(), second.topics());
    }

    /** Whether there are fewer than two, of which no order can be told. */
    boolean areTooFew() {
        return numbers.cardinality() < 2;
    }

    boolean areAllOfBoth() {
        return numbers.equals(first.topics()) && numbers.equals(second.topics());
    }

    /** Whether the two orders can not both hold. */
    boolean contradict() {
        boolean inverts = numbers.stream().anyMatch(topic -> first.after(topic).intersects(second.before(topic)));
        // Where both leave nothing open but ties, every circle holds an inverted pair.
        boolean leavesOpen = first.isOfChains() || second.isOfChains();
        return inverts || (leavesOpen && !Circles.topicsOn(laidOver()).isEmpty());
    }

    boolean tellTheSame() {
        return numbers.stream()
                .allMatch(topic -> first.after(topic).equals(second.after(topic))
                        && first.tied(topic).equals(second.tied(topic)));
    }

    /** Which of two that do not contradict each other says more. */
    Fit fit() {
        boolean narrowsSecond = numbers.equals(second.topics()) && holdsAll(first, second);
        boolean narrowsFirst = numbers.equals(first.topics()) && holdsAll(second, first);
        if (narrowsSecond == narrowsFirst) {
            return Fit.PARTIAL;
        }
        return narrowsSecond ? Fit.FIRST_NARROWER : Fit.SECOND_NARROWER;
    }

    /** Whether an order puts before each other whatever the other does, of the topics shared. */
    private boolean holdsAll(ToldOrder order, ToldOrder other) {
        return numbers.stream().allMatch(topic -> {
            BitSet missing = both(other.after(topic), numbers);
            missing.andNot(order.after(topic));
            return missing.isEmpty();
        });
    }

    /** What must move, how many pairs are inverted, and those; or the circle, where none is. */
    Reason reason(ValueComparator members) {
        int[] topics = first.asTold().filter(numbers::get).toArray();
        BitSet[] inverted = edges(
                topics,
                (order, topic) -> order == first ? both(first.after(topic), second.before(topic)) : new BitSet());
        BitSet[] after = edges(topics, ToldOrder::after);
        List<String> names = Arrays.stream(topics)
                .mapToObj(it -> members.shown(first.topic(it)))
                .toList();
        List<String> pairs = IntStream.range(0, topics.length)
                .boxed()
                .flatMap(one -> inverted[one].stream().mapToObj(other -> names.get(one) + " > " + names.get(other)))
                .toList();
        SmallestMove.Moved smallest = SmallestMove.of(inverted, after);
        String moved = smallest.topics().stream().mapToObj(names::get).sorted().collect(Collectors.joining("; "));
        if (pairs.isEmpty()) {
            List<Integer> circle = Circles.shortest(after, after);
            String told = Stream.concat(circle.stream(), circle.stream().limit(1))
                    .map(names::get)
                    .collect(Collectors.joining(" > "));
            return Reason.of("circular", moved, told);
        }
        List<String> arguments = new ArrayList<>(List.of(moved, Integer.toString(pairs.size())));
        arguments.addAll(pairs.subList(0, Math.min(pairs.size(), MAX_PAIRS_NAMED)));
        return new Reason(smallest.fewest() ? "inverted" : "inverted-at-most", arguments);
    }

    private BitSet[] laidOver() {
        return edges(numbers.stream().toArray(), ToldOrder::after);
    }

    /** What each order gives for each of the topics, taken together and numbered by their places in {@code topics}. */
    private BitSet[] edges(int[] topics, BiFunction<ToldOrder, Integer, BitSet> given) {
        BitSet[] edges = new BitSet[topics.length];
        for (int one = 0; one < topics.length; one++) {
            edges[one] = new BitSet(topics.length);
            BitSet told = (BitSet) given.apply(first, topics[one]).clone();
            told.or(given.apply(second, topics[one]));
            for (int other = 0; other < topics.length; other++) {
                edges[one].set(other, told.get(topics[other]));
            }
        }
        return edges;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
