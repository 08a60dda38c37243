package org.kaoyi.claims.comparison;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kaoyi.claims.value.Precedence;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.Value;

/**
 * The order that one account tells, by the numbers that all accounts share for their topics; so that what several tell can be laid one
 * over the other.
 */
public final class ToldOrder {
    private static final BitSet NONE = new BitSet();

    private final BitSet topics = new BitSet();
    private final Map<Integer, Value> values = new LinkedHashMap<>();
    private final Map<Integer, BitSet> after = new HashMap<>();
    private final Map<Integer, BitSet> before = new HashMap<>();
    private final Map<Integer, BitSet> tied = new HashMap<>();
    private final boolean ofChains;

    ToldOrder(SequenceValue sequence, TopicNumbers numbers) {
        Precedence told = Precedence.of(sequence);
        ofChains = sequence.beside() != null;
        List<Value> all = told.topics();
        int[] number = all.stream().mapToInt(numbers::of).toArray();
        for (int one = 0; one < number.length; one++) {
            topics.set(number[one]);
            values.putIfAbsent(number[one], all.get(one));
            for (int other = 0; other < number.length; other++) {
                if (told.isBefore(one, other)) {
                    after.computeIfAbsent(number[one], unused -> new BitSet()).set(number[other]);
                    before.computeIfAbsent(number[other], unused -> new BitSet())
                            .set(number[one]);
                }
                if (told.isTied(one, other)) {
                    tied.computeIfAbsent(number[one], unused -> new BitSet()).set(number[other]);
                }
            }
        }
    }

    /** The numbers of all topics; not to be changed. */
    public BitSet topics() {
        return topics;
    }

    /** The topics that come after one; not to be changed. */
    public BitSet after(int topic) {
        return after.getOrDefault(topic, NONE);
    }

    BitSet before(int topic) {
        return before.getOrDefault(topic, NONE);
    }

    BitSet tied(int topic) {
        return tied.getOrDefault(topic, NONE);
    }

    /** The same as the account tells them, which does not depend on what was numbered before. */
    IntStream asTold() {
        return values.keySet().stream().mapToInt(Integer::intValue);
    }

    /** A topic as this account words it. */
    public Value topic(int number) {
        Value value = values.get(number);
        if (value == null) {
            throw new IllegalArgumentException("asked of topics of this order only");
        }
        return value;
    }

    /** Whether all that the other tells as one step is so here. */
    public boolean tiesAll(ToldOrder other) {
        return other.topics.stream().allMatch(topic -> {
            BitSet missing = (BitSet) other.tied(topic).clone();
            missing.andNot(tied(topic));
            return missing.isEmpty();
        });
    }

    /** Whether something is told in chains of which nothing says how they stand to each other. */
    boolean isOfChains() {
        return ofChains;
    }
}
