package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;

/** Finds the cases of a dossier: the heart of the product, a pure function of what stands. */
public final class CaseFinder {
    private final Policy policy;

    public CaseFinder(Policy policy) {
        this.policy = policy;
    }

    /** All cases, sorted by key; the same for the same dossier in whatever order its lists are. */
    public List<Case> find(Dossier dossier) {
        List<Case> cases = new ArrayList<>();
        Map<CaseKey, Case> withRetracted = new HashMap<>();
        if (dossier.hasRetracted()) {
            table(dossier.withRetracted()).cases().forEach(it -> withRetracted.put(it.key(), it));
        }
        for (Case found : table(dossier).cases()) {
            Case before = withRetracted.get(found.key());
            boolean settled = found.state() == CaseState.OPEN
                    && !found.grade().isFinding()
                    && before != null
                    && before.grade().isFinding();
            cases.add(settled ? found.in(CaseState.SETTLED_BY_RETRACTION) : found);
        }
        return cases;
    }

    /** One case, without asking whether a retraction settled it; empty where no claim carries it. */
    public Optional<Case> find(Dossier dossier, CaseKey key) {
        return table(dossier).only(key);
    }

    /** The claims of a case that is found, in its lines of transmission. */
    public List<List<Claim>> lines(Dossier dossier, CaseKey key) {
        Table table = table(dossier);
        return table
                .file(key)
                .map(file -> Lines.partition(file.members(), Member::provenance))
                .orElse(List.of())
                .stream()
                .map(line -> line.stream().map(Member::claim).toList())
                .toList();
    }

    /** The sources that tell of what is part of what a case asks; empty where no claim carries it. */
    public Set<Siglum> sourcesOfParts(Dossier dossier, CaseKey key) {
        return table(dossier).file(key).map(CaseFile::parts).orElse(List.of()).stream()
                .map(part -> part.claim().source())
                .collect(Collectors.toSet());
    }

    private Table table(Dossier dossier) {
        ReferenceBook book = dossier.book();
        Dossier understood = dossier.understood();
        Map<ClaimId, Scope> recorded = new HashMap<>();
        if (!book.allAsEntered()) {
            dossier.claims().forEach(claim -> recorded.put(claim.id(), claim.scope()));
        }
        List<Member> members = members(book, TookPlace.withImplied(understood), recorded);
        return Table.of(dossier, understood, new ValueComparator(policy, book), new Gate(book), members);
    }

    /** @param recorded the scope in which a claim was recorded, where an authority in it may be another now: no merge renames a case */
    private static List<Member> members(ReferenceBook book, List<Claim> claims, Map<ClaimId, Scope> recorded) {
        List<Member> members = new ArrayList<>();
        for (Claim claim : claims) {
            Source source = book.source(claim.source())
                    .orElseThrow(() -> new IllegalStateException("a recorded claim has a registered source"));
            CaseKey key = new CaseKey(
                    claim.occasion(),
                    claim.question(),
                    claim.level(),
                    claim.scope().isAll()
                            ? null
                            : recorded.getOrDefault(claim.id(), claim.scope()).canonical());
            members.add(new Member(
                    claim,
                    key,
                    source,
                    Sides.of(book, claim.side(), claim.chain(), source),
                    Provenance.of(book, source.id(), claim.chain(), claim.told())));
        }
        members.sort(Comparator.comparing(Member::id).thenComparing(Member::key));
        return members;
    }

    /** The claims of one family on one table, as recorded and as understood, indexed by the case that they carry and by what is asked. */
    private record Table(
            Dossier recorded,
            Dossier dossier,
            ValueComparator comparator,
            Gate gate,
            List<Member> members,
            Map<CaseKey, List<Member>> own,
            Map<Asked, List<Member>> asked) {

        static Table of(
                Dossier recorded, Dossier dossier, ValueComparator comparator, Gate gate, List<Member> members) {
            Map<CaseKey, List<Member>> own = new TreeMap<>();
            Map<Asked, List<Member>> asked = new HashMap<>();
            for (Member member : members) {
                own.computeIfAbsent(member.key(), unused -> new ArrayList<>()).add(member);
                asked.computeIfAbsent(Asked.of(member.key(), 0), unused -> new ArrayList<>())
                        .add(member);
            }
            return new Table(recorded, dossier, comparator, gate, members, own, asked);
        }

        List<Case> cases() {
            return own.keySet().stream().flatMap(key -> only(key).stream()).toList();
        }

        Optional<Case> only(CaseKey key) {
            return file(key).map(this::examine);
        }

        Optional<CaseFile> file(CaseKey key) {
            List<Member> carriers = own.get(key);
            if (carriers == null) {
                return Optional.empty();
            }
            Question question = dossier.book()
                    .question(key.question())
                    .orElseThrow(() -> new IllegalStateException("a recorded claim answers a posed question"));
            List<Member> admitted = asked.getOrDefault(Asked.of(key, 0), List.of()).stream()
                    .filter(member -> gate.admits(key, carriers.getFirst(), member))
                    .toList();
            List<Examination> examinations = dossier.examinations().stream()
                    .filter(it -> it.question().equals(key.question())
                            && (it.level() == key.level() || Silences.ofAnyLevel(it)))
                    .toList();
            return Optional.of(CaseFile.open(
                    key, question, dossier.book(), comparator, carriers, admitted, members, examinations));
        }

        private Case examine(CaseFile file) {
            Silences silences = Silences.in(file);
            Balances balances = Balances.in(file);
            Differences differences = new Differences();
            ValueDifferences.in(file, differences);
            OrderCycles.Found cycles = OrderCycles.in(file);
            differences.addAll(cycles.differences());
            differences.addAll(silences.differences());
            differences.addAll(AttributionDenials.in(file, asked.getOrDefault(Asked.of(file.key(), 1), List.of())));
            differences.addAll(balances.differences());
            return conclude(file, silences, balances, differences, cycles.capped());
        }

        private Case conclude(
                CaseFile file, Silences silences, Balances balances, Differences differences, boolean cyclesCapped) {
            Readings readings = Readings.of(file);
            Optional<Difference> gravest = differences.gravest();
            Listing listing = gravest.map(
                            it -> new Listing(it.grade() == null ? Grade.UNCOMPARED : it.grade(), it.reason()))
                    .orElseGet(() -> Listing.of(file));
            Optional<Dossier.Ruling> ruling = CaseStates.latest(file.key(), dossier.rulings());
            return new Case(
                    file.key(),
                    listing.grade(),
                    gravest.map(Difference::kind).orElse(null),
                    differences.kinds(),
                    ruling.map(it -> CaseStates.after(it, file, differences, recorded))
                            .orElse(CaseState.OPEN),
                    readings.readings(),
                    readings.groups().found(),
                    readings.groups().capped() || cyclesCapped,
                    silences.silent(),
                    Lines.of(file.members()),
                    new Links(file.book()).of(file.members()),
                    differences.explainers(),
                    differences.between(),
                    differences.listed(),
                    differences.unlisted(),
                    balances.remainders(),
                    ruling.map(Dossier.Ruling::assessment).orElse(null),
                    listing.reason());
        }
    }

    /** A question at an attribution level, on whatever occasion of the family. */
    private record Asked(QuestionId question, int level) {
        static Asked of(CaseKey key, int levelsUp) {
            return new Asked(key.question(), key.level() + levelsUp);
        }
    }
}
