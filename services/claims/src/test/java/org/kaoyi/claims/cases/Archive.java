package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/** Builds a small archive in the historian's words, and finds its cases. */
public final class Archive {
    public final ReferenceBook book = new ReferenceBook();
    private final List<SaidRow> said = new ArrayList<>();
    private final List<SilentRow> silent = new ArrayList<>();
    private final List<Dossier.Ruling> rulings = new ArrayList<>();
    private final Set<ClaimId> retracted = new HashSet<>();
    private final Map<String, Long> ruleChanges = new HashMap<>();
    private @Nullable String policy;
    private long position;

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

    public Archive source(String siglum, String side) {
        return source(siglum, side, Layer.RECORD, null);
    }

    /** A record that could be read from one date to another, or that is known as cited in another source. */
    public Archive sourceSeen(String siglum, @Nullable String seen, @Nullable String closed, @Nullable String citedIn) {
        AccessForm form = citedIn == null ? AccessForm.ORIGINAL : AccessForm.CITED;
        Siglum citing = citedIn == null ? null : new Siglum(citedIn);
        return source(siglum, null, new Access(form, citing, null, seen, closed));
    }

    /** A translation of another source. */
    public Archive translation(String siglum, String of) {
        return copy(siglum, of, AccessForm.TRANSLATION);
    }

    /** A carbon, scan or publication of another source, as it stands. */
    public Archive copy(String siglum, String of, AccessForm form) {
        book.apply(new SourceRegistered(
                described(siglum, null, new Access(form, null, null, null, null), new Siglum(of), List.of())));
        return this;
    }

    /** A source that is perhaps the same document as another. */
    public Archive perhapsSame(String siglum, String other) {
        book.apply(
                new SourceRegistered(described(siglum, "Chinese", Access.ORIGINAL, null, List.of(new Siglum(other)))));
        return this;
    }

    private Archive source(String siglum, @Nullable String side, Access access) {
        book.apply(new SourceRegistered(described(siglum, side, access, null, List.of())));
        return this;
    }

    private static Source described(
            String siglum, @Nullable String side, Access access, @Nullable Siglum contentOf, List<Siglum> perhapsSame) {
        return new Source(
                new Siglum(siglum),
                siglum,
                null,
                Layer.RECORD,
                List.of(),
                null,
                side,
                null,
                null,
                access,
                List.of(),
                contentOf,
                perhapsSame,
                null);
    }

    public Archive source(String siglum, String side, Layer layer, @Nullable String date, String... derivedFrom) {
        book.apply(new SourceRegistered(new Source(
                new Siglum(siglum),
                siglum,
                null,
                layer,
                List.of(),
                date == null ? null : date(date),
                side,
                "Soviet",
                null,
                new Access(AccessForm.CITED, null, null, null, null),
                Arrays.stream(derivedFrom).map(Siglum::new).toList(),
                null,
                List.of(),
                null)));
        return this;
    }

    public Archive occasion(String id, String date) {
        return occasion(id, date, null, null);
    }

    public Archive occasion(String id, @Nullable String date, @Nullable String partOf, @Nullable String kind) {
        book.apply(new OccasionRegistered(new Occasion(
                new OccasionId(id),
                id,
                kind,
                partOf == null ? null : new OccasionId(partOf),
                date == null ? null : date(date),
                null,
                List.of(),
                List.of(),
                null)));
        return this;
    }

    public Archive question(String id, ValueType type) {
        return question(id, type, type == ValueType.SET ? Cardinality.MANY : Cardinality.ONE, false);
    }

    public Archive question(String id, ValueType type, Cardinality cardinality, boolean variesWithTime) {
        book.apply(new QuestionRegistered(new Question(
                new QuestionId(id),
                id,
                type,
                null,
                cardinality,
                null,
                variesWithTime,
                null,
                Exhaustive.UNKNOWN,
                null,
                null)));
        return this;
    }

    public Archive agents(String... ids) {
        for (String id : ids) {
            authority(AuthorityKind.AGENT, id, List.of(), List.of());
        }
        return this;
    }

    /** A person or body under several spellings. */
    public Archive agentNamed(String id, String... names) {
        return named(AuthorityKind.AGENT, id, List.of(), names);
    }

    /** A person who speaks for a body. */
    public Archive agentOf(String id, String body) {
        return named(AuthorityKind.AGENT, id, List.of(new AuthorityId(body)), id);
    }

    public Archive placeNamed(String id, String... names) {
        return named(AuthorityKind.PLACE, id, List.of(), names);
    }

    private Archive named(AuthorityKind kind, String id, List<AuthorityId> broader, String... names) {
        book.apply(new AuthorityEntered(new Authority(
                kind,
                new AuthorityId(id),
                Arrays.stream(names).map(name -> new Authority.Name(name, null)).toList(),
                null,
                broader,
                List.of(),
                List.of(),
                null)));
        return this;
    }

    /** A question that asks a part of another. */
    public Archive partQuestion(String id, String whole, Exhaustive exhaustive) {
        book.apply(new QuestionRegistered(new Question(
                new QuestionId(id),
                id,
                ValueType.QUANTITY,
                null,
                Cardinality.ONE,
                null,
                false,
                new QuestionId(whole),
                exhaustive,
                null,
                null)));
        return this;
    }

    public Archive weightQuestion(String id) {
        book.apply(new QuestionRegistered(new Question(
                new QuestionId(id),
                id,
                ValueType.SET,
                null,
                Cardinality.MANY,
                null,
                false,
                null,
                Exhaustive.UNKNOWN,
                "emphasis",
                null)));
        return this;
    }

    public Archive places(String... ids) {
        for (String id : ids) {
            authority(AuthorityKind.PLACE, id, List.of(), List.of());
        }
        return this;
    }

    public Archive terms(String... ids) {
        for (String id : ids) {
            authority(AuthorityKind.TERM, id, List.of(), List.of());
        }
        return this;
    }

    /** Terms of a vocabulary, between which nothing is declared. */
    public Archive termsOf(String vocabulary, String... ids) {
        for (String id : ids) {
            book.apply(new AuthorityEntered(term(id, vocabulary, List.of(), List.of())));
        }
        return this;
    }

    /** A term of a vocabulary that is a kind of another. */
    public Archive termUnder(String vocabulary, String id, String broader) {
        book.apply(new AuthorityEntered(term(id, vocabulary, List.of(new AuthorityId(broader)), List.of())));
        return this;
    }

    /** The declaration that the terms of a vocabulary exclude each other. */
    public static AuthorityEntered exclusive(String vocabulary) {
        return new AuthorityEntered(term(vocabulary, null, List.of(), List.of(new AuthorityId(vocabulary))));
    }

    private static Authority term(
            String id, @Nullable String vocabulary, List<AuthorityId> broader, List<AuthorityId> excludes) {
        return new Authority(
                AuthorityKind.TERM,
                new AuthorityId(id),
                List.of(new Authority.Name(id, null)),
                vocabulary,
                broader,
                List.of(),
                excludes,
                null);
    }

    public Archive termEntailing(String stronger, String weaker) {
        return authority(AuthorityKind.TERM, stronger, List.of(new AuthorityId(weaker)), List.of());
    }

    public Archive termExcluding(String id, String excluded) {
        return authority(AuthorityKind.TERM, id, List.of(), List.of(new AuthorityId(excluded)));
    }

    private Archive authority(AuthorityKind kind, String id, List<AuthorityId> entails, List<AuthorityId> excludes) {
        book.apply(new AuthorityEntered(new Authority(
                kind,
                new AuthorityId(id),
                List.of(new Authority.Name(id, null)),
                null,
                List.of(),
                entails,
                excludes,
                null)));
        return this;
    }

    public Archive balance(
            String whole, String wholeQuestion, String part, String partQuestion, Exhaustive exhaustive) {
        book.apply(new BalancePartDeclared(new BalancePart(
                new OccasionId(whole),
                new QuestionId(wholeQuestion),
                new OccasionId(part),
                new QuestionId(partQuestion),
                exhaustive,
                null)));
        return this;
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

    static DateValue date(String edtf) {
        return (DateValue) read(ValueType.DATE, edtf, new ReferenceBook(), true, Chronology.ASSUMED);
    }

    Value value(String question, String wording, boolean closed, Chronology chronology) {
        return read(book.question(new QuestionId(question)).orElseThrow().type(), wording, book, closed, chronology);
    }

    private static Value read(
            ValueType type, String wording, ReferenceBook names, boolean closed, Chronology chronology) {
        ReadResult result = new ValueReader(Policy.STANDARD)
                .read(wording, new ValueContext(type, null, null, null, null, null, closed, chronology, names));
        if (result instanceof ReadResult.Understood understood) {
            return understood.value();
        }
        throw new AssertionError(wording + ": " + result);
    }
}
