package org.kaoyi.claims.cases;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
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
import org.kaoyi.claims.value.Precedence;
import org.kaoyi.claims.value.SequenceValue;

/**
 * Orders that agree two by two and can not all hold: a before b, b before c, c before a. Reported once, with the accounts of a
 * shortest circle alone. Two accounts that invert a pair are a difference of their own and stand in no circle together; beside such
 * an inversion the others, and each of the two with the others, may still form one.
 */
final class OrderCycles {
    /** Two accounts that contradict each other are an inversion. */
    private static final int SMALLEST_CIRCLE = 3;

    private OrderCycles() {}

    /** The circle that counts here: one whose accounts pass the gate two by two, in the case of that of them where each pair with it does. */
    static List<Difference> in(CaseFile file) {
        return file.stances().stream()
                .filter(file::carries)
                .filter(OrderCycles::isOrdered)
                .findFirst()
                .map(own -> ordered(file, own))
                .flatMap(ordered -> shortestCycle(file, ordered))
                .map(circle -> difference(file, circle))
                .stream()
                .toList();
    }

    /** The orders that a circle filed here can be of, those of this case first. */
    private static List<Stance> ordered(CaseFile file, Stance own) {
        return file.stances().stream()
                .filter(OrderCycles::isOrdered)
                .filter(stance -> file.carries(stance) || file.isHomeOf(own, stance))
                .sorted(Comparator.comparing((Stance stance) -> !file.carries(stance)))
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

    private static boolean isOrdered(Stance stance) {
        return stance.affirms()
                && stance.any().value() instanceof SequenceValue sequence
                && sequence.chronology() != Chronology.NO;
    }

    /**
     * The accounts that carry a shortest circle of topics; empty where all orders can hold together, inversions apart. Who repeats an
     * order adds nothing to a circle: the first account of each stance stands for it. Where more sets of accounts go together than
     * {@link Groups#LIMIT}, circles that only further ones make are not looked for.
     */
    private static Optional<List<Member>> shortestCycle(CaseFile file, List<Stance> ordered) {
        if (ordered.size() < SMALLEST_CIRCLE) {
            return Optional.empty();
        }
        return Groups.of(ordered.size(), (one, other) -> goTogether(file, ordered.get(one), ordered.get(other)))
                .found()
                .stream()
                .filter(group -> group.size() >= SMALLEST_CIRCLE)
                .flatMap(group ->
                        shortestCycle(
                                file.key(),
                                group.stream()
                                        .map(ordered::get)
                                        .map(Stance::any)
                                        .toList())
                                .stream())
                .min(Comparator.comparingInt(List::size));
    }

    private static boolean goTogether(CaseFile file, Stance one, Stance other) {
        return file.pairings().of(one, other).values()
                && file.values().relation(one.valueClass(), other.valueClass()) != Relation.INCOMPATIBLE;
    }

    /** The shortest circle in which some account of the case itself stands. */
    private static Optional<List<Member>> shortestCycle(CaseKey key, List<Member> agreeing) {
        Map<String, Map<String, Member>> later = later(agreeing);
        return agreeing.stream()
                .filter(member -> member.key().equals(key))
                .flatMap(own -> later(List.of(own)).entrySet().stream()
                        .flatMap(step -> step.getValue().keySet().stream()
                                .flatMap(after -> circle(own, step.getKey(), after, later).stream())))
                .filter(circle -> circle.size() >= SMALLEST_CIRCLE)
                .min(Comparator.comparingInt(List::size));
    }

    /** That account puts one topic before another; the others lead back from the second to the first. */
    private static Optional<List<Member>> circle(
            Member own, String before, String after, Map<String, Map<String, Member>> later) {
        return back(after, before, later).map(others -> {
            Set<Member> circle = new LinkedHashSet<>(List.of(own));
            circle.addAll(others);
            return List.copyOf(circle);
        });
    }

    /**
     * For each topic the topics told anywhere after it, with the first account that tells them so: with these a shortest circle takes
     * one step an account.
     */
    private static Map<String, Map<String, Member>> later(List<Member> agreeing) {
        Map<String, Map<String, Member>> later = new TreeMap<>();
        for (Member member : agreeing) {
            Precedence told = Precedence.of((SequenceValue) member.value());
            for (int i = 0; i < told.topics().size(); i++) {
                Map<String, Member> after =
                        later.computeIfAbsent(told.topics().get(i).display(), unused -> new TreeMap<>());
                told.after(i).forEach(topic -> after.putIfAbsent(topic.display(), member));
            }
        }
        return later;
    }

    /** Breadth first from a topic to another. */
    private static Optional<Set<Member>> back(String start, String end, Map<String, Map<String, Member>> later) {
        Map<String, Set<Member>> carriers = new HashMap<>();
        carriers.put(start, Set.of());
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !carriers.containsKey(end)) {
            String topic = open.remove();
            for (Map.Entry<String, Member> edge :
                    later.getOrDefault(topic, Map.of()).entrySet()) {
                Set<Member> along = new LinkedHashSet<>(carriers.getOrDefault(topic, Set.of()));
                along.add(edge.getValue());
                if (carriers.putIfAbsent(edge.getKey(), along) == null) {
                    open.add(edge.getKey());
                }
            }
        }
        return Optional.ofNullable(carriers.get(end));
    }
}
