package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.comparison.Relation;

/** The readings of a case, and which of them can be true together. */
final class Readings {
    private final List<Reading> readings = new ArrayList<>();
    private final Groups groups;

    private Readings(CaseFile file) {
        Map<Key, List<Stance>> byValue =
                new TreeMap<>(Comparator.comparingInt(Key::valueClass).thenComparing(Key::polarity));
        for (Stance stance : file.stances()) {
            Key key = new Key(stance.valueClass(), stance.signature().polarity());
            byValue.computeIfAbsent(key, unused -> new ArrayList<>()).add(stance);
        }
        List<Said> ordered = byValue.values().stream()
                .map(stances -> new Said(stances, statements(stances), display(file, stances)))
                .sorted(Comparator.comparingInt(Said::statements)
                        .reversed()
                        .thenComparing(Said::display)
                        .thenComparing(Said::polarity))
                .toList();
        Links links = new Links(file.book());
        ordered.forEach(said -> readings.add(reading(links, said)));
        groups = Groups.of(
                ordered.size(),
                (one, other) -> compatible(
                        file, ordered.get(one).stances(), ordered.get(other).stances()));
    }

    static Readings of(CaseFile file) {
        return new Readings(file);
    }

    List<Reading> readings() {
        return readings;
    }

    Groups groups() {
        return groups;
    }

    /** One reading to be: who says it, how many times in all, and as what it is shown. */
    private record Said(List<Stance> stances, int statements, String display) {
        Polarity polarity() {
            return stances.getFirst().signature().polarity();
        }
    }

    private static Reading reading(Links links, Said said) {
        List<Member> members = said.stances().stream()
                .flatMap(stance -> stance.members().stream())
                .sorted(Comparator.comparing(Member::id))
                .toList();
        if (members.size() == 1) {
            return alone(members.getFirst());
        }
        return new Reading(
                said.display(),
                said.polarity(),
                members.stream()
                        .map(member -> member.claim().mode())
                        .distinct()
                        .sorted()
                        .toList(),
                members.stream()
                        .map(member -> member.claim().wording())
                        .distinct()
                        .toList(),
                members.stream()
                        .map(member -> member.claim().source())
                        .distinct()
                        .sorted()
                        .toList(),
                members.stream().map(Member::side).distinct().sorted().toList(),
                members.stream().map(Member::id).toList(),
                Lines.of(members),
                links.of(members));
    }

    /** What a single claim says, as most readings are. */
    private static Reading alone(Member member) {
        Claim claim = member.claim();
        return new Reading(
                claim.value().display(),
                claim.polarity(),
                List.of(claim.mode()),
                List.of(claim.wording()),
                List.of(claim.source()),
                List.of(member.side()),
                List.of(claim.id()),
                Lines.of(List.of(member)),
                List.of());
    }

    private static int statements(List<Stance> stances) {
        return stances.stream().mapToInt(stance -> stance.members().size()).sum();
    }

    /** Equal values may be written in many ways; the smallest display form names the reading, whoever came first. */
    private static String display(CaseFile file, List<Stance> stances) {
        return stances.stream()
                .flatMap(stance -> stance.members().stream())
                .map(member -> member.value().display())
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> file.key().question().value());
    }

    /** Whether some pair was compared, and none that was sets the two readings apart. */
    private static boolean compatible(CaseFile file, List<Stance> ones, List<Stance> others) {
        boolean compared = false;
        for (Stance one : ones) {
            for (Stance other : others) {
                if (file.pairings().of(one, other).values()) {
                    compared = true;
                    if (!bothCanBeTrue(file, one, other)) {
                        return false;
                    }
                }
            }
        }
        return compared;
    }

    /** Of values that say nothing of each other, such as two texts, nobody knows whether both can be true. */
    private static boolean bothCanBeTrue(CaseFile file, Stance one, Stance other) {
        return file.values().relation(one.valueClass(), other.valueClass()) != Relation.INCOMPARABLE
                && !Clashes.setApart(file, one, other);
    }

    private record Key(int valueClass, Polarity polarity) {}
}
