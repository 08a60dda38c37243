package org.kaoyi.claims.cases;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.kaoyi.claims.comparison.Circles;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.comparison.ToldOrder;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.SequenceValue;

/**
 * Orders that agree two by two and can not all hold: a before b, b before c, c before a. Reported once, with the accounts of a
 * shortest circle alone. Two accounts that contradict each other are a difference of their own and stand in no circle together; beside
 * such a pair the others, and each of the two with the others, may still form one.
 */
final class OrderCycles {
    private static final BitSet NONE = new BitSet();

    private final CaseFile file;
    private final List<Account> accounts;
    private final int topics;
    private boolean capped;

    private OrderCycles(CaseFile file, List<Stance> stances) {
        this.file = file;
        Map<Integer, Integer> places = places(file, stances);
        topics = places.size();
        accounts = stances.stream()
                .map(stance -> new Account(stance, after(order(file, stance), places)))
                .toList();
    }

    /**
     * An order, with those who tell it, of whom the first stands for all in a circle.
     *
     * @param after for each topic those that come after it
     */
    private record Account(Stance stance, Map<Integer, BitSet> after) {}

    /** The place of each topic among all by its wording, so that of circles of one length always the same is found. */
    private static Map<Integer, Integer> places(CaseFile file, List<Stance> stances) {
        Map<Integer, String> wordings = new HashMap<>();
        for (Stance stance : stances) {
            ToldOrder order = order(file, stance);
            order.topics().stream()
                    .forEach(topic -> wordings.merge(
                            topic, order.topic(topic).display(), BinaryOperator.minBy(Comparator.naturalOrder())));
        }
        Map<Integer, Integer> places = new HashMap<>();
        wordings.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(topic -> places.put(topic.getKey(), places.size()));
        return places;
    }

    private static Map<Integer, BitSet> after(ToldOrder order, Map<Integer, Integer> places) {
        Map<Integer, BitSet> after = new HashMap<>();
        places.forEach((topic, place) -> {
            BitSet later = new BitSet();
            places.forEach((other, there) -> later.set(there, order.after(topic).get(other)));
            if (!later.isEmpty()) {
                after.put(place, later);
            }
        });
        return after;
    }

    private static ToldOrder order(CaseFile file, Stance stance) {
        return file.comparator().order((SequenceValue) stance.any().value());
    }

    /**
     * The circle that is reported.
     *
     * @param differences one, or none
     * @param capped whether there were more sets of accounts that go together than {@link Groups#LIMIT}, so that a circle that only
     *     further ones make was not looked for
     */
    record Found(List<Difference> differences, boolean capped) {
        static final Found NOTHING = new Found(List.of(), false);
    }

    /** The circle that counts here: one whose accounts pass the gate two by two, in the case of that of them where each pair with it does. */
    static Found in(CaseFile file) {
        Optional<Stance> own = file.stances().stream()
                .filter(file::carries)
                .filter(OrderCycles::isOrdered)
                .findFirst();
        if (own.isEmpty()) {
            return Found.NOTHING;
        }
        OrderCycles cycles = new OrderCycles(file, ordered(file, own.get()));
        List<Difference> found =
                cycles.shortest().map(cycles::difference).stream().toList();
        return new Found(found, cycles.capped);
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
    private Difference difference(Set<Member> circle) {
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
                carriers.stream()
                        .map(carrier -> Difference.sourcesOf(List.of(carrier)))
                        .toList(),
                List.copyOf(between),
                Explainers.of(file, carriers.subList(0, 1), carriers.subList(1, carriers.size())));
    }

    private static boolean isOrdered(Stance stance) {
        return stance.affirms()
                && stance.any().value() instanceof SequenceValue sequence
                && sequence.chronology() != Chronology.NO;
    }

    /** The accounts that carry a shortest circle of topics; empty where all orders can hold together, contradicting pairs apart. */
    private Optional<Set<Member>> shortest() {
        BitSet on = Circles.topicsOn(laidOver(accounts));
        if (on.isEmpty()) {
            return Optional.empty();
        }
        List<Account> onCircles = accounts.stream()
                .filter(account -> account.after().entrySet().stream()
                        .anyMatch(
                                step -> on.get(step.getKey()) && step.getValue().intersects(on)))
                .toList();
        Groups groups =
                Groups.of(onCircles.size(), (one, other) -> goTogether(onCircles.get(one), onCircles.get(other)));
        capped = groups.capped();
        return groups.found().stream()
                .map(group -> shortest(group.stream().map(onCircles::get).toList()))
                .filter(circle -> !circle.isEmpty())
                .min(Comparator.comparingInt(Set::size));
    }

    private boolean goTogether(Account one, Account other) {
        return file.pairings().of(one.stance(), other.stance()).values()
                && file.values()
                                .relation(
                                        one.stance().valueClass(),
                                        other.stance().valueClass())
                        != Relation.INCOMPATIBLE;
    }

    /** Who carries the shortest circle in which some account of the case itself has a step; for each step the first who tells it. */
    private Set<Member> shortest(List<Account> agreeing) {
        List<Account> own =
                agreeing.stream().filter(it -> file.carries(it.stance())).toList();
        List<Integer> circle = Circles.shortest(laidOver(agreeing), laidOver(own));
        Set<Member> carriers = new LinkedHashSet<>();
        for (int i = 0; i < circle.size(); i++) {
            int topic = circle.get(i);
            int next = circle.get((i + 1) % circle.size());
            Stream.concat(own.stream(), agreeing.stream())
                    .filter(it -> it.after().getOrDefault(topic, NONE).get(next))
                    .findFirst()
                    .ifPresent(it -> carriers.add(it.stance().any()));
        }
        return carriers;
    }

    /** For each topic those that some account puts after it: with these a shortest circle takes one step an account. */
    private BitSet[] laidOver(List<Account> orders) {
        BitSet[] after = new BitSet[topics];
        Arrays.setAll(after, unused -> new BitSet());
        orders.forEach(account -> account.after().forEach((topic, later) -> after[topic].or(later)));
        return after;
    }
}
