package org.kaoyi.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.TestLedger;

/**
 * Fills a ledger with events that a seed chooses: claims, silences, figures, corrections, rulings, explanations, links of a text, and late
 * changes of everything that they refer to. Its titles hold letters that locales treat differently.
 */
public final class RandomArchive {
    private static final int OCCASIONS = 4;

    /** Those beyond the first are registered one after the other, when some is told of them already. */
    private static final int LATE_OCCASION_AFTER = 6;

    private static final List<String> QUESTIONS = List.of("q1", "q2");
    private static final List<String> FIGURES = List.of("all", "left", "stayed");
    private static final List<String> SOURCES = List.of("C1", "C2", "K1", "S1");
    private static final List<String> AGENTS = List.of("mao", "kim", "yudin");
    private static final List<String> SIDES = List.of("Chinese", "DPRK", "Soviet");
    private static final TextId ARTICLE = new TextId("article");
    private static final int STATEMENTS = 3;

    private static final AuthorityId KIM = new AuthorityId("kim");
    private static final AuthorityId YUDIN = new AuthorityId("yudin");

    private final Random random;
    private final List<String> occasions;
    private int told;
    private int registered;
    private boolean merged;
    private final List<ClaimRetracted> retractable = new ArrayList<>();
    private final List<ClaimId> recorded = new ArrayList<>();

    public RandomArchive(Random random) {
        this(random, OCCASIONS);
    }

    /** @param occasions so many, four at least, some of which turn out to be parts of the first, or counted with it */
    public RandomArchive(Random random, int occasions) {
        this.random = random;
        this.occasions = IntStream.rangeClosed(1, occasions)
                .mapToObj(number -> "o" + number)
                .toList();
    }

    public void fill(TestLedger ledger, int events) {
        SOURCES.forEach(id -> ledger.append(Given.registered(id, one(SIDES))));
        while (registered < OCCASIONS) {
            ledger.append(Given.occasion(occasions.get(registered++), "1957-11-09"));
        }
        QUESTIONS.forEach(id -> ledger.append(Given.whoQuestion(id)));
        FIGURES.forEach(id -> ledger.append(new QuestionRegistered(Given.figureQuestion(id, null))));
        AGENTS.forEach(id -> ledger.append(Given.person(id, null)));
        ledger.append(new TextEntered(new Text(ARTICLE, "Iı İi ё ß 毛澤東", "zh", List.of("one", "two", "three"))));
        goOn(ledger, events);
        ledger.append(new SourceWithdrawn(new Siglum("S1"), "a forgery"));
    }

    /** So many more. */
    public void goOn(TestLedger ledger, int events) {
        for (int i = 0; i < events; i++) {
            if (registered < occasions.size() && told % LATE_OCCASION_AFTER == 0) {
                ledger.append(Given.occasion(occasions.get(registered++), "1957-11-09"));
            }
            ledger.append(next(told++));
        }
    }

    private LedgerEvent next(int number) {
        int dice = random.nextInt(20);
        return switch (dice) {
            case 0 -> retractable.isEmpty() ? redescribed() : retractable.remove(random.nextInt(retractable.size()));
            case 1, 2, 3 -> redescribed();
            case 4 -> Given.silent("x" + number, one(occasions), one(QUESTIONS), one(SOURCES));
            case 5 -> recorded.isEmpty() ? redescribed() : assessed();
            case 6 -> recorded.isEmpty() ? redescribed() : explained(number);
            case 7 -> recorded.isEmpty() ? redescribed() : random.nextInt(4) == 0 ? revised() : linked();
            case 8 -> retractable.isEmpty() ? redescribed() : superseded();
            case 9, 10, 11 -> figure("c" + number, one(occasions));
            default -> claim("c" + number, one(occasions), dice % 2 == 0);
        };
    }

    /** A late change of something that claims refer to. */
    private LedgerEvent redescribed() {
        return switch (random.nextInt(9)) {
            case 7 -> mergedOrSplit();
            case 8 -> recorded.isEmpty() ? mergedOrSplit() : reassigned();
            case 0 -> new SourceRedescribed(Given.source(one(SOURCES), one(SIDES)), "better known");
            case 1 -> new SourceRedescribed(Given.copy(one(SOURCES), one(SIDES), one(SOURCES)), "the postmark");
            case 2 -> new AuthorityRedescribed(Given.agent(one(AGENTS), one(SIDES)), "better known");
            case 3 ->
                new QuestionRedescribed(
                        Given.figureQuestion("left", random.nextBoolean() ? "all" : null), "asked again");
            case 4 -> new OccasionRedescribed(Given.partOf(one(occasions), "o1"), "İstanbul, ı and I");
            case 5 ->
                new OccasionRedescribed(
                        ((OccasionRegistered) Given.occasion(one(occasions), "1957-11-09")).occasion(),
                        "a talk of its own");
            default ->
                new BalancePartDeclared(new BalancePart(
                        new OccasionId("o1"),
                        new QuestionId("all"),
                        new OccasionId(one(occasions)),
                        new QuestionId("left"),
                        Exhaustive.YES,
                        null));
        };
    }

    /** Yudin turns out to be Kim, and not to be him, in turn. */
    private LedgerEvent mergedOrSplit() {
        merged = !merged;
        return merged
                ? new AuthoritiesMerged(AuthorityKind.AGENT, YUDIN, KIM, "one hand")
                : new AuthoritySplit(AuthorityKind.AGENT, KIM, YUDIN, List.of(), null, "two hands");
    }

    private LedgerEvent reassigned() {
        ClaimId claim = recorded.get(random.nextInt(recorded.size()));
        return new AuthoritySplit(
                AuthorityKind.AGENT, new AuthorityId("mao"), KIM, List.of(claim), null, "another was meant");
    }

    private LedgerEvent claim(String id, String occasion, boolean told) {
        retractable.add(new ClaimRetracted(new ClaimId(id), new OccasionId(occasion), "misread"));
        recorded.add(new ClaimId(id));
        return told
                ? Given.tells(id, occasion, one(QUESTIONS), one(SOURCES), one(AGENTS), one(AGENTS))
                : Given.says(id, occasion, one(QUESTIONS), one(SOURCES), one(AGENTS));
    }

    private LedgerEvent figure(String id, String occasion) {
        retractable.add(new ClaimRetracted(new ClaimId(id), new OccasionId(occasion), "misread"));
        recorded.add(new ClaimId(id));
        return Given.counts(id, occasion, one(FIGURES), one(SOURCES), 100 * (1 + random.nextInt(5)));
    }

    private LedgerEvent superseded() {
        ClaimRetracted ended = retractable.remove(random.nextInt(retractable.size()));
        return new ClaimSuperseded(ended.claim(), ended.of(), recorded.getLast(), "read again");
    }

    private LedgerEvent assessed() {
        ClaimId ground = recorded.get(random.nextInt(recorded.size()));
        return new CaseAssessed(new Assessment(
                new CaseKey(new OccasionId(one(occasions)), new QuestionId(one(QUESTIONS)), 0, null),
                Verdict.ONE_RIGHT,
                Degree.PROBABLE,
                List.of(),
                List.of(ground),
                "the ground stands nearer",
                "shen",
                0,
                null));
    }

    private LedgerEvent explained(int number) {
        return new InterpretationStated(new Interpretation(
                new InterpretationId("i" + number),
                new OccasionId(one(occasions)),
                new QuestionId(one(QUESTIONS)),
                "He wished to be asked.",
                "shen",
                random.nextBoolean(),
                List.of(recorded.get(random.nextInt(recorded.size()))),
                List.of()));
    }

    private LedgerEvent linked() {
        ClaimId claim = recorded.get(random.nextInt(recorded.size()));
        int statement = 1 + random.nextInt(STATEMENTS);
        return new StatementLinked(new SupportLink(ARTICLE, statement, claim, SupportRelation.SUPPORTS, "shen"));
    }

    /** Sentences come, go, and come back. */
    private LedgerEvent revised() {
        List<String> sentences = new ArrayList<>();
        int length = STATEMENTS + random.nextInt(STATEMENTS);
        for (int i = 0; i < length; i++) {
            sentences.add(one(List.of("one", "two", "three", "four", "five", "six")));
        }
        return new TextRevised(new Text(ARTICLE, "毛澤東", "zh", sentences));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
