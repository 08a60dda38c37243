package org.kaoyi.claims.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which topic of a sequence comes before which, by one chain or by several together: a before b and b before c make a before c
 * (the transitive closure, after Warshall, "A theorem on Boolean matrices", 1962). What is told as one step has one place: of two such
 * topics neither is before the other, and whatever is before or after the one is so of the other, also by another chain.
 */
public final class Precedence {
    private final List<Value> topics;
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final BitSet[] later;
    private final BitSet[] tied;

    private Precedence(SequenceValue sequence) {
        topics = sequence.topics();
        for (int i = 0; i < topics.size(); i++) {
            numbers.put(topics.get(i), i);
        }
        later = sets(topics.size());
        tied = sets(topics.size());
        sequence.chains().forEach(this::add);
        if (sequence.beside() != null) {
            close();
        }
    }

    public static Precedence of(SequenceValue sequence) {
        return new Precedence(sequence);
    }

    /** Each topic once, in the order of the telling; the other methods number them so. */
    public List<Value> topics() {
        return topics;
    }

    /** Whether the sequence puts one topic before the other. */
    public boolean isBefore(int topic, int other) {
        return later[topic].get(other);
    }

    /** Whether a chain tells the two as one step. */
    public boolean isTied(int topic, int other) {
        return tied[topic].get(other);
    }

    /** A topic that the chains together put before itself: then they are no order. */
    public Optional<Value> beforeItself() {
        for (int i = 0; i < topics.size(); i++) {
            if (isBefore(i, i)) {
                return Optional.of(topics.get(i));
            }
        }
        return Optional.empty();
    }

    private void add(List<List<Value>> chain) {
        List<Integer> passed = new ArrayList<>();
        for (List<Value> step : chain) {
            List<Integer> members = step.stream().map(numbers::get).toList();
            for (int member : members) {
                passed.forEach(before -> later[before].set(member));
                members.stream().filter(other -> other != member).forEach(tied[member]::set);
            }
            passed.addAll(members);
        }
    }

    /** Joins what the chains tell: ties with ties, then each place with its neighbours, then one step with the next. */
    private void close() {
        reachThrough(tied);
        for (int topic = 0; topic < topics.size(); topic++) {
            tied[topic].clear(topic);
        }
        for (BitSet after : later) {
            ((BitSet) after.clone()).stream().forEach(topic -> after.or(tied[topic]));
        }
        BitSet[] own = Arrays.stream(later).map(after -> (BitSet) after.clone()).toArray(BitSet[]::new);
        for (int topic = 0; topic < topics.size(); topic++) {
            BitSet after = later[topic];
            tied[topic].stream().forEach(beside -> after.or(own[beside]));
        }
        reachThrough(later);
    }

    private static void reachThrough(BitSet[] next) {
        for (int through = 0; through < next.length; through++) {
            for (BitSet reached : next) {
                if (reached.get(through)) {
                    reached.or(next[through]);
                }
            }
        }
    }

    private static BitSet[] sets(int size) {
        BitSet[] sets = new BitSet[size];
        for (int i = 0; i < size; i++) {
            sets[i] = new BitSet(size);
        }
        return sets;
    }
}
