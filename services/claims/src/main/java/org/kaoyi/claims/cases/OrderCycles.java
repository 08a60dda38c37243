package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.Value;

/**
 * Orders that agree two by two and can not all hold: a before b, b before c, c before a. Reported once, and only where no pair is
 * inverted by itself.
 */
final class OrderCycles {
    /** Orders are merged whatever they say, where everything else that the gate looks at is the same. */
    private static final int ANY_VALUE = 0;

    private OrderCycles() {}

    static List<Difference> in(CaseFile file, List<Difference> pairwise) {
        if (pairwise.stream().anyMatch(difference -> difference.kind() == Kind.ORDER)) {
            return List.of();
        }
        Map<Stance.Signature, List<Member>> comparable = new LinkedHashMap<>();
        file.own().stream()
                .filter(OrderCycles::isOrdered)
                .forEach(member -> comparable
                        .computeIfAbsent(Stance.Signature.of(member, ANY_VALUE), unused -> new ArrayList<>())
                        .add(member));
        return comparable.values().stream()
                .flatMap(ordered -> cycle(file, ordered).stream())
                .toList();
    }

    private static List<Difference> cycle(CaseFile file, List<Member> ordered) {
        if (ordered.size() < 3 || !hasCycle(successors(ordered))) {
            return List.of();
        }
        Member first = ordered.getFirst();
        return List.of(ValueDifferences.difference(
                file,
                new ValueDifferences.Clash(
                        Kind.ORDER, Grade.CONFLICT, Reason.of("orders-form-a-cycle", Integer.toString(ordered.size()))),
                List.of(first),
                ordered.subList(1, ordered.size())));
    }

    private static boolean isOrdered(Member member) {
        return member.affirms()
                && member.value() instanceof SequenceValue sequence
                && sequence.chronology() != Chronology.NO;
    }

    private static Map<String, Set<String>> successors(List<Member> ordered) {
        Map<String, Set<String>> next = new TreeMap<>();
        for (Member member : ordered) {
            if (member.value() instanceof SequenceValue sequence) {
                for (int i = 0; i + 1 < sequence.steps().size(); i++) {
                    for (Value before : sequence.steps().get(i)) {
                        sequence.steps()
                                .get(i + 1)
                                .forEach(after -> next.computeIfAbsent(before.display(), unused -> new TreeSet<>())
                                        .add(after.display()));
                    }
                }
            }
        }
        return next;
    }

    private static boolean hasCycle(Map<String, Set<String>> next) {
        Set<String> done = new HashSet<>();
        Map<String, Boolean> onPath = new HashMap<>();
        for (String start : new ArrayList<>(next.keySet())) {
            if (reachesItself(start, next, done, onPath)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reachesItself(
            String node, Map<String, Set<String>> next, Set<String> done, Map<String, Boolean> onPath) {
        if (onPath.containsKey(node)) {
            return true;
        }
        if (!done.add(node)) {
            return false;
        }
        onPath.put(node, true);
        for (String after : next.getOrDefault(node, Set.of())) {
            if (reachesItself(after, next, done, onPath)) {
                return true;
            }
        }
        onPath.remove(node);
        return false;
    }
}
