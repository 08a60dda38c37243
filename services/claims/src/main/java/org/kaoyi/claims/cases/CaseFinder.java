package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;

/** Finds the cases of a dossier: the heart of the product, a pure function of what stands. */
public final class CaseFinder {
    private static final Comparator<Difference> GRAVEST_FIRST = Comparator.comparing(
                    Difference::grade, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Difference::kind)
            .thenComparing(difference -> difference.claims().toString());

    private final Policy policy;

    public CaseFinder(Policy policy) {
        this.policy = policy;
    }

    /** All cases, sorted by key; the same for the same dossier in whatever order its lists are. */
    public List<Case> find(Dossier dossier) {
        List<Case> cases = new ArrayList<>();
        Map<CaseKey, Case> withRetracted = new HashMap<>();
        if (!dossier.retracted().isEmpty()) {
            List<Claim> all = new ArrayList<>(dossier.claims());
            all.addAll(dossier.retracted());
            table(dossier, all).cases().forEach(it -> withRetracted.put(it.key(), it));
        }
        for (Case found : table(dossier, dossier.claims()).cases()) {
            Case before = withRetracted.get(found.key());
            boolean settled = found.state() == CaseState.OPEN
                    && !found.grade().isFinding()
                    && before != null
                    && before.grade().isFinding();
            cases.add(settled ? found.in(CaseState.SETTLED_BY_RETRACTION) : found);
        }
        return cases;
    }

    private Table table(Dossier dossier, List<Claim> claims) {
        ReferenceBook book = dossier.book();
        return new Table(dossier, new ValueComparator(policy, book), new Gate(book), members(book, claims));
    }

    private static List<Member> members(ReferenceBook book, List<Claim> claims) {
        List<Member> members = new ArrayList<>();
        for (Claim claim : claims) {
            Source source = book.source(claim.source())
                    .orElseThrow(() -> new IllegalStateException("a recorded claim has a registered source"));
            CaseKey key = new CaseKey(
                    claim.occasion(),
                    claim.question(),
                    claim.level(),
                    claim.scope().canonical());
            String teller =
                    claim.chain().teller().map(speaker -> "agent " + speaker).orElseGet(() -> "source " + source.id());
            members.add(new Member(claim, key, source, Sides.of(book, claim.side(), claim.chain(), source), teller));
        }
        members.sort(Comparator.comparing(Member::id));
        return members;
    }

    /** The claims of one family on one table, indexed by what is asked. */
    private record Table(Dossier dossier, ValueComparator comparator, Gate gate, List<Member> members) {

        List<Case> cases() {
            Map<CaseKey, List<Member>> own = new TreeMap<>();
            Map<Asked, List<Member>> asked = new HashMap<>();
            for (Member member : members) {
                own.computeIfAbsent(member.key(), unused -> new ArrayList<>()).add(member);
                asked.computeIfAbsent(Asked.of(member.key(), 0), unused -> new ArrayList<>())
                        .add(member);
            }
            List<Case> cases = new ArrayList<>();
            own.forEach((key, claims) -> cases.add(examine(key, claims, asked)));
            return cases;
        }

        private Case examine(CaseKey key, List<Member> own, Map<Asked, List<Member>> asked) {
            Question question = dossier.book()
                    .question(key.question())
                    .orElseThrow(() -> new IllegalStateException("a recorded claim answers a posed question"));
            List<Member> admitted = asked.getOrDefault(Asked.of(key, 0), List.of()).stream()
                    .filter(member -> gate.admits(key, own.getFirst(), member))
                    .toList();
            List<Examination> examinations = dossier.examinations().stream()
                    .filter(it -> it.question().equals(key.question()) && it.level() == key.level())
                    .toList();
            CaseFile file = CaseFile.open(key, question, dossier.book(), comparator, own, admitted, examinations);
            Silences silences = Silences.in(file);
            List<Difference> differences = new ArrayList<>(ValueDifferences.in(file));
            differences.addAll(OrderCycles.in(file, differences));
            differences.addAll(silences.differences());
            differences.addAll(AttributionDenials.in(file, asked.getOrDefault(Asked.of(key, 1), List.of())));
            differences.addAll(TookPlace.in(file, members));
            differences.addAll(Balances.in(file, members));
            differences.sort(GRAVEST_FIRST);
            return conclude(file, silences, differences);
        }

        private Case conclude(CaseFile file, Silences silences, List<Difference> differences) {
            Readings readings = Readings.of(file);
            Listing listing = Listing.of(file);
            Optional<Difference> gravest = differences.stream()
                    .filter(difference -> difference.grade() != null)
                    .findFirst();
            Optional<Dossier.Ruling> ruling = CaseStates.latest(file.key(), dossier.rulings());
            return new Case(
                    file.key(),
                    gravest.map(Difference::grade).orElse(listing.grade()),
                    gravest.map(Difference::kind).orElse(null),
                    differences.stream()
                            .map(Difference::kind)
                            .distinct()
                            .sorted()
                            .toList(),
                    ruling.map(it -> CaseStates.after(it, file.members(), gate, dossier.positions(), dossier.ended()))
                            .orElse(CaseState.OPEN),
                    readings.readings(),
                    readings.groups().found(),
                    readings.groups().capped(),
                    silences.silent(),
                    new Lines(file.book()).of(file.members()),
                    new Links(file.book()).of(file.members()),
                    collect(differences, Difference::explainers),
                    collect(differences, Difference::between),
                    differences,
                    ruling.map(Dossier.Ruling::assessment).orElse(null),
                    gravest.map(Difference::reason).orElse(listing.reason()));
        }

        private static <T extends Comparable<? super T>> List<T> collect(
                List<Difference> differences, java.util.function.Function<Difference, List<T>> part) {
            Set<T> all = new LinkedHashSet<>();
            differences.stream()
                    .filter(difference -> difference.grade() != null)
                    .forEach(difference -> all.addAll(part.apply(difference)));
            return all.stream().sorted().toList();
        }
    }

    /** A question at an attribution level, on whatever occasion of the family. */
    private record Asked(QuestionId question, int level) {
        static Asked of(CaseKey key, int levelsUp) {
            return new Asked(key.question(), key.level() + levelsUp);
        }
    }
}
