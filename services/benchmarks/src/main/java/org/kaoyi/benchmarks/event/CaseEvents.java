package org.kaoyi.benchmarks.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.codec.Encoded;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.NewEvent;

/** The events of cases of four claims each, or as many as wanted, case by case, twenty questions an occasion: occasions of the same size at any number of claims. */
public final class CaseEvents {
    public static final int CLAIMS_A_CASE = 4;

    static final int QUESTIONS = 20;
    private static final int CLAIMS_AN_OCCASION = CLAIMS_A_CASE * QUESTIONS;
    private static final int SOURCES = 300;
    private static final int PERSONS = 40;
    private static final List<String> SIDES = List.of("Chinese", "DPRK", "Soviet");

    private final EventCodec codec = new EventCodec();
    private final byte[] metadata = new MetadataCodec().encode(new Metadata("coder-1", "import", null, null));
    private final RandomClaims random;
    private final int claimsACase;
    private final int claimsAnOccasion;

    /** Of the next claim. */
    private int number;

    public CaseEvents(long seed) {
        this(seed, CLAIMS_A_CASE);
    }

    /** Cases of as many claims as wanted: that of a question that many sources answer costs more to find. */
    public CaseEvents(long seed, int claimsACase) {
        this(new RandomClaims(seed), claimsACase, 0);
    }

    private CaseEvents(RandomClaims random, int claimsACase, int number) {
        this.random = random;
        this.claimsACase = claimsACase;
        this.claimsAnOccasion = claimsACase * QUESTIONS;
        this.number = number;
    }

    /** Goes on, with four claims a case, in a ledger that holds so many occasions already, with claims of other names. */
    public static CaseEvents after(long seed, int occasions) {
        return new CaseEvents(new RandomClaims(seed, "later-"), CLAIMS_A_CASE, occasions * CLAIMS_AN_OCCASION);
    }

    /** How many occasions so many claims fill, four to a case. */
    public static int occasions(int claims) {
        return Math.max(1, Math.ceilDiv(claims, CLAIMS_AN_OCCASION));
    }

    /** Sources, persons and questions, which all cases share. */
    public List<NewEvent> references() {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < SOURCES; i++) {
            events.add(event(new SourceRegistered(source("S" + i, SIDES.get(i % SIDES.size())))));
        }
        for (int i = 0; i < PERSONS; i++) {
            events.add(event(new AuthorityEntered(person("person-" + i))));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            events.add(event(new QuestionRegistered(question(questionId(i), asked(i)))));
        }
        return events;
    }

    /** The claims of the next case, after its occasion where that is new. */
    public List<NewEvent> nextCase() {
        return nextClaims(claimsACase);
    }

    /** The next claims, each after its occasion where that is new. */
    public List<NewEvent> nextClaims(int claims) {
        List<NewEvent> events = new ArrayList<>();
        for (int claim = 0; claim < claims; claim++) {
            events.addAll(nextClaim());
        }
        return events;
    }

    /** The next claim, after its occasion where that is new. */
    public List<NewEvent> nextClaim() {
        List<NewEvent> events = new ArrayList<>();
        String occasion = occasionOfNext();
        if (number % claimsAnOccasion == 0) {
            events.add(event(new OccasionRegistered(occasion(occasion))));
        }
        int question = number / claimsACase % QUESTIONS;
        events.add(event(
                new ClaimRecorded(random.on(occasion, questionId(question), wording(question), asked(question)))));
        number++;
        return events;
    }

    /** An occasion by its number. */
    NewEvent occasion(int number) {
        return event(new OccasionRegistered(occasion(occasionId(number))));
    }

    /** What a source answers, all by their numbers. */
    NewEvent claim(int source, int occasion, int question) {
        return event(new ClaimRecorded(random.of(
                RandomClaims.source(source),
                occasionId(occasion),
                questionId(question),
                wording(question),
                asked(question))));
    }

    private String wording(int question) {
        return asked(question) == ValueType.QUANTITY ? random.figure() : random.day();
    }

    private static ValueType asked(int question) {
        return question % 2 == 0 ? ValueType.QUANTITY : ValueType.DATE;
    }

    private static String questionId(int number) {
        return "question-" + number;
    }

    private static String occasionId(int number) {
        return "occasion-" + number;
    }

    /** The occasion of the claim that comes next. */
    public String occasionOfNext() {
        return occasionId(number / claimsAnOccasion);
    }

    private NewEvent event(LedgerEvent event) {
        Encoded it = codec.encode(event);
        return new NewEvent(it.stream(), it.type(), it.schemaVersion(), it.key(), it.payload(), metadata);
    }

    private static Source source(String id, String side) {
        return new Source(
                new Siglum(id),
                "Source " + id,
                "telegram",
                Layer.RECORD,
                List.of("zh"),
                null,
                side,
                null,
                null,
                Access.ORIGINAL,
                List.of(),
                null,
                List.of(),
                null);
    }

    private static Occasion occasion(String id) {
        return new Occasion(new OccasionId(id), "The talk " + id, null, null, null, null, List.of(), List.of(), null);
    }

    private static Question question(String id, ValueType type) {
        @Nullable String none = null;
        return new Question(
                new QuestionId(id),
                "How many, or when (" + id + ")?",
                type,
                none,
                Cardinality.ONE,
                none,
                false,
                null,
                Exhaustive.UNKNOWN,
                none,
                none);
    }

    private static Authority person(String id) {
        return new Authority(
                AuthorityKind.AGENT,
                new AuthorityId(id),
                List.of(new Authority.Name(id, "en")),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
