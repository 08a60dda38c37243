package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.value.Policy;

/** Builds a small archive in the historian's words, and finds its cases. */
public final class Archive extends DescribedArchive<Archive> {
    private final List<SaidRow> said = new ArrayList<>();
    private final List<SilentRow> silent = new ArrayList<>();
    private final List<Dossier.Ruling> rulings = new ArrayList<>();
    private final Set<ClaimId> retracted = new HashSet<>();
    private final Map<String, Long> ruleChanges = new HashMap<>();
    private @Nullable String policy;
    private long position;

    @Override
    Archive self() {
        return this;
    }

    /** Two Chinese records, a Korean one and a study, of a talk and what was withdrawn after it. */
    static Archive ofTheTalks() {
        return new Archive()
                .source("C1", "Chinese")
                .source("C2", "Chinese")
                .source("K1", "DPRK")
                .source("SHEN", "PRC scholarship", Layer.SCHOLARSHIP, null)
                .agents("Mao", "Kim", "Zhou", "CCP", "CPSU")
                .occasion("talk", "1957-11-09")
                .occasion("withdrawal", "1958");
    }

    /** A claim with the id {@code source/occasion/question}, or that with a number behind it when there is one already. */
    public SaidRow says(String source, String occasion, String question, String wording) {
        SaidRow row = new SaidRow(
                this, freshId(source + "/" + occasion + "/" + question), source, occasion, question, wording);
        row.position = ++position;
        said.add(row);
        return row;
    }

    public SilentRow silent(String source, String occasion, String question) {
        SilentRow row = new SilentRow(
                new ClaimId("silent:" + source + "/" + occasion + "/" + question + "/" + silent.size()),
                source,
                occasion,
                question);
        row.position = ++position;
        silent.add(row);
        return row;
    }

    public Archive retracted(String id) {
        retracted.add(new ClaimId(id));
        return this;
    }

    public Archive assessed(String occasion, String question, String ground) {
        return assessed(occasion, question, 0, ground);
    }

    public Archive assessed(String occasion, String question, int level, String ground) {
        CaseKey key = new CaseKey(new OccasionId(occasion), new QuestionId(question), level, null);
        rulings.add(new Dossier.Ruling(
                new Assessment(
                        key,
                        Verdict.ONE_RIGHT,
                        null,
                        List.of(),
                        List.of(new ClaimId(ground)),
                        null,
                        "a historian",
                        0,
                        policy),
                ++position));
        return this;
    }

    /** Rulings from here on say by which widths the case was compared. */
    public Archive comparingBy(String version) {
        policy = version;
        return this;
    }

    /** An event that changes reference data, and perhaps the rules, after what was said before. */
    public Archive then(LedgerEvent event) {
        position++;
        RuleChanges.subjects(book, event).forEach(subject -> ruleChanges.put(subject, position));
        book.apply(event);
        return this;
    }

    public List<Case> cases() {
        return new CaseFinder(Policy.STANDARD).find(dossier());
    }

    /** The cases of the same archive with its rows told in another order. */
    public List<Case> casesShuffled(Random random) {
        Collections.shuffle(said, random);
        Collections.shuffle(silent, random);
        return cases();
    }

    /** The case of level 0 and no scope. */
    public Case caseOf(String occasion, String question) {
        return caseOf(occasion, question, 0, null);
    }

    public Case caseOf(String occasion, String question, int level, @Nullable String scope) {
        CaseKey key = new CaseKey(new OccasionId(occasion), new QuestionId(question), level, scope);
        return cases().stream()
                .filter(found -> found.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no case " + key));
    }

    public Dossier dossier() {
        Map<ClaimId, Long> positions = new HashMap<>();
        List<Claim> standing = new ArrayList<>();
        List<Claim> fallen = new ArrayList<>();
        for (SaidRow row : said) {
            Claim claim = row.claim();
            if (retracted.contains(claim.id())) {
                fallen.add(claim);
            } else {
                standing.add(claim);
                positions.put(claim.id(), row.position);
            }
        }
        silent.stream().filter(row -> !retracted.contains(row.id)).forEach(row -> positions.put(row.id, row.position));
        Map<Boolean, List<Examination>> examinations = silent.stream()
                .map(row -> row.examination(this))
                .collect(Collectors.partitioningBy(it -> retracted.contains(it.id())));
        return new Dossier(
                book,
                standing,
                examinations.getOrDefault(false, List.of()),
                fallen,
                examinations.getOrDefault(true, List.of()),
                rulings,
                positions,
                retracted,
                new RuleChanges(ruleChanges));
    }

    private ClaimId freshId(String wanted) {
        String id = wanted;
        int number = 2;
        while (taken(id)) {
            id = wanted + "#" + number++;
        }
        return new ClaimId(id);
    }

    private boolean taken(String id) {
        return said.stream().anyMatch(row -> row.id.value().equals(id));
    }
}
