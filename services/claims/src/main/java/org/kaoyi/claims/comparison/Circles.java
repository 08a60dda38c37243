package org.kaoyi.claims.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Circles of topics: orders laid one over the other that put a topic before itself can not all hold. */
public final class Circles {
    private static final int NOT_REACHED = -1;

    private Circles() {}

    /**
     * The topics that lie on circles.
     *
     * @param after for each topic those that some order puts after it
     */
    public static BitSet topicsOn(BitSet[] after) {
        BitSet[] reached =
                Arrays.stream(after).map(next -> (BitSet) next.clone()).toArray(BitSet[]::new);
        for (int through = 0; through < reached.length; through++) {
            for (BitSet next : reached) {
                if (next.get(through)) {
                    next.or(reached[through]);
                }
            }
        }
        BitSet on = new BitSet(reached.length);
        for (int topic = 0; topic < reached.length; topic++) {
            on.set(topic, reached[topic].get(topic));
        }
        return on;
    }

    /**
     * A shortest circle, by its topics in order from the one that {@code first} puts before the next; empty where there is none.
     *
     * @param after for each topic those that some order puts after it
     * @param first the steps of which a circle must have one, as {@code after}
     */
    public static List<Integer> shortest(BitSet[] after, BitSet[] first) {
        List<Integer> shortest = List.of();
        BitSet on = topicsOn(after);
        for (int end = on.nextSetBit(0); end >= 0; end = on.nextSetBit(end + 1)) {
            BitSet starts = (BitSet) first[end].clone();
            starts.and(on);
            if (!starts.isEmpty() && (shortest.isEmpty() || shortest.size() > 2)) {
                List<Integer> back = back(starts, end, after);
                if (!back.isEmpty() && (shortest.isEmpty() || back.size() < shortest.size())) {
                    shortest = back;
                }
            }
        }
        return shortest;
    }

    /** The shortest way from one of several topics to another, the latter in front; breadth first. */
    private static List<Integer> back(BitSet starts, int end, BitSet[] after) {
        int[] from = new int[after.length];
        Arrays.fill(from, NOT_REACHED);
        Deque<Integer> open = new ArrayDeque<>();
        starts.stream().forEach(start -> {
            from[start] = start;
            open.add(start);
        });
        while (!open.isEmpty() && from[end] == NOT_REACHED) {
            int topic = open.remove();
            after[topic].stream().filter(next -> from[next] == NOT_REACHED).forEach(next -> {
                from[next] = topic;
                open.add(next);
            });
        }
        return from[end] == NOT_REACHED ? List.of() : way(from, end);
    }

    private static List<Integer> way(int[] from, int end) {
        List<Integer> way = new ArrayList<>();
        for (int topic = end; way.isEmpty() || from[way.getLast()] != way.getLast(); topic = from[topic]) {
            way.add(topic);
        }
        List<Integer> circle = new ArrayList<>(List.of(end));
        circle.addAll(way.subList(1, way.size()).reversed());
        return circle;
    }
}
