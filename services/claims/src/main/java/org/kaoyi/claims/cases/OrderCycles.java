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
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.Value;

/**
 * Orders that agree two by two and can not all hold: a before b, b before c, c before a. Reported once, with the accounts of a
 * shortest circle alone. Two accounts that invert a pair are a difference of their own and stand in no circle together; beside such
 * an inversion the others, and each of the two with the others, may still form one.
 */
final class OrderCycles {
    /** Orders are merged whatever they say, where everything else that the gate looks at is the same. */
    private static final int ANY_VALUE = 0;

    /** Two accounts that contradict each other are an inversion. */
    private static final int SMALLEST_CIRCLE = 3;

    private OrderCycles() {}

    static List<Difference> in(CaseFile file) {
        Map<Stance.Signature, List<Member>> comparable = new LinkedHashMap<>();
        file.own().stream()
                .filter(OrderCycles::isOrdered)
                .forEach(member -> comparable
                        .computeIfAbsent(Stance.Signature.of(member, ANY_VALUE), unused -> new ArrayList<>())
                        .add(member));
        return comparable.values().stream()
                .filter(ordered -> ordered.size() >= SMALLEST_CIRCLE)
                .flatMap(ordered -> shortestCycle(file, ordered).stream())
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

    /**
     * The accounts that carry a shortest circle of topics; empty where all orders can hold together, inversions apart. Where more sets
     * of accounts go together than {@link Groups#LIMIT}, circles that only further ones make are not looked for.
     */
    private static Optional<List<Member>> shortestCycle(CaseFile file, List<Member> ordered) {
        List<Member> distinct = ofDistinctOrders(file, ordered);
        return Groups.of(distinct.size(), (one, other) -> !inverted(file, distinct.get(one), distinct.get(other)))
                .found()
                .stream()
                .filter(group -> group.size() >= SMALLEST_CIRCLE)
                .flatMap(
                        group -> shortestCycle(group.stream().map(distinct::get).toList()).stream())
                .min(Comparator.comparingInt(List::size));
    }

    /** The first account of each order: who repeats an order adds nothing to a circle. */
    private static List<Member> ofDistinctOrders(CaseFile file, List<Member> ordered) {
        Map<Integer, Member> first = new LinkedHashMap<>();
        ordered.forEach(member -> first.putIfAbsent(file.values().of(member.value()), member));
        return List.copyOf(first.values());
    }

    private static boolean inverted(CaseFile file, Member one, Member other) {
        return file.values()
                        .compare(file.values().of(one.value()), file.values().of(other.value()))
                        .relation()
                == Relation.INCOMPATIBLE;
    }

    private static Optional<List<Member>> shortestCycle(List<Member> agreeing) {
        Map<String, Map<String, Member>> later = later(agreeing);
        return later.keySet().stream()
                .flatMap(start -> cycleThrough(start, later).stream())
                .filter(circle -> circle.size() >= SMALLEST_CIRCLE)
                .min(Comparator.comparingInt(List::size));
    }

    /**
     * For each topic the topics told anywhere after it, with the first account that tells them so: with these a shortest circle takes
     * one step an account.
     */
    private static Map<String, Map<String, Member>> later(List<Member> agreeing) {
        Map<String, Map<String, Member>> later = new TreeMap<>();
        for (Member member : agreeing) {
            List<List<Value>> steps = ((SequenceValue) member.value()).steps();
            for (int i = 0; i < steps.size(); i++) {
                for (Value before : steps.get(i)) {
                    Map<String, Member> after = later.computeIfAbsent(before.display(), unused -> new TreeMap<>());
                    steps.subList(i + 1, steps.size())
                            .forEach(step -> step.forEach(topic -> after.putIfAbsent(topic.display(), member)));
                }
            }
        }
        return later;
    }

    /** Breadth first from a topic back to itself. */
    private static Optional<List<Member>> cycleThrough(String start, Map<String, Map<String, Member>> later) {
        Map<String, Set<Member>> carriers = new HashMap<>();
        carriers.put(start, Set.of());
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String topic = open.remove();
            for (Map.Entry<String, Member> edge :
                    later.getOrDefault(topic, Map.of()).entrySet()) {
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
