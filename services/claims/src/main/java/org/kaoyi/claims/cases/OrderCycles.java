package org.kaoyi.claims.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.Value;

/**
 * Orders that agree two by two and can not all hold: a before b, b before c, c before a. Reported once, with the accounts of a
 * shortest circle alone, and only where no pair is inverted by itself: two accounts that invert a pair make a circle of their own.
 */
final class OrderCycles {
    /** Orders are merged whatever they say, where everything else that the gate looks at is the same. */
    private static final int ANY_VALUE = 0;

    private OrderCycles() {}

    static List<Difference> in(CaseFile file, boolean pairInverted) {
        if (pairInverted) {
            return List.of();
        }
        Map<Stance.Signature, List<Member>> comparable = new LinkedHashMap<>();
        file.own().stream()
                .filter(OrderCycles::isOrdered)
                .forEach(member -> comparable
                        .computeIfAbsent(Stance.Signature.of(member, ANY_VALUE), unused -> new ArrayList<>())
                        .add(member));
        return comparable.values().stream()
                .flatMap(ordered -> shortestCycle(ordered).stream())
                .map(carriers -> difference(file, carriers))
                .toList();
    }

    /** Each account stands against all others of the circle. */
    private static Difference difference(CaseFile file, List<Member> circle) {
        List<Member> carriers =
                circle.stream().sorted(Comparator.comparing(Member::id)).toList();
        Set<SidePair> between = new TreeSet<>();
        for (int i = 0; i < carriers.size(); i++) {
            for (int j = i + 1; j < carriers.size(); j++) {
                between.add(SidePair.of(carriers.get(i).side(), carriers.get(j).side()));
            }
        }
        return new Difference(
                Kind.ORDER,
                Grade.CONFLICT,
                Reason.of("orders-form-a-cycle", Integer.toString(carriers.size())),
                carriers.stream().map(Member::id).toList(),
                List.copyOf(between),
                Explainers.of(file, carriers.subList(0, 1), carriers.subList(1, carriers.size())));
    }

    private static boolean isOrdered(Member member) {
        return member.affirms()
                && member.value() instanceof SequenceValue sequence
                && sequence.chronology() != Chronology.NO;
    }

    /** The accounts that carry a shortest circle of topics; empty where all orders can hold together. */
    private static Optional<List<Member>> shortestCycle(List<Member> ordered) {
        Map<String, Map<String, Member>> next = successors(ordered);
        Optional<List<Member>> shortest = Optional.empty();
        for (String start : next.keySet()) {
            Optional<List<Member>> cycle = cycleThrough(start, next);
            if (cycle.isPresent()
                    && (shortest.isEmpty()
                            || cycle.get().size() < shortest.get().size())) {
                shortest = cycle;
            }
        }
        return shortest;
    }

    /** For each topic the topics told next, with the first account that does. */
    private static Map<String, Map<String, Member>> successors(List<Member> ordered) {
        Map<String, Map<String, Member>> next = new TreeMap<>();
        for (Member member : ordered) {
            SequenceValue sequence = (SequenceValue) member.value();
            for (int i = 0; i + 1 < sequence.steps().size(); i++) {
                for (Value before : sequence.steps().get(i)) {
                    for (Value after : sequence.steps().get(i + 1)) {
                        next.computeIfAbsent(before.display(), unused -> new TreeMap<>())
                                .putIfAbsent(after.display(), member);
                    }
                }
            }
        }
        return next;
    }

    /** Breadth first from a topic back to itself. */
    private static Optional<List<Member>> cycleThrough(String start, Map<String, Map<String, Member>> next) {
        Map<String, Set<Member>> carriers = new HashMap<>();
        carriers.put(start, Set.of());
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String topic = open.remove();
            for (Map.Entry<String, Member> edge :
                    next.getOrDefault(topic, Map.of()).entrySet()) {
                Set<Member> along = new LinkedHashSet<>(carriers.getOrDefault(topic, Set.of()));
                along.add(edge.getValue());
                if (edge.getKey().equals(start)) {
                    return Optional.of(List.copyOf(along));
                }
                if (carriers.putIfAbsent(edge.getKey(), along) == null) {
                    open.add(edge.getKey());
                }
            }
        }
        return Optional.empty();
    }
}
