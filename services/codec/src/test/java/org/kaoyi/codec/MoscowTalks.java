package org.kaoyi.codec;

import static org.kaoyi.codec.MoscowClaims.APOLOGY;
import static org.kaoyi.codec.MoscowClaims.KIM;
import static org.kaoyi.codec.MoscowClaims.KIM_TO_PUZANOV;
import static org.kaoyi.codec.MoscowClaims.MAO;
import static org.kaoyi.codec.MoscowClaims.TALK;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.SilenceBasis;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.QuotationAnchored;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.ValueType;

/** One event of every type, and one claim of every value type, as the ledger of the talks of 1957 in Moscow would hold them. */
final class MoscowTalks {
    private static final OccasionId WITHDRAWAL = new OccasionId("withdrawal-1958");
    private static final Siglum MAO_TO_YUDIN = new Siglum("C1");
    private static final AuthorityId YUDIN = new AuthorityId("yudin");
    private static final ClaimId WITHDRAWAL_PROPOSED = new ClaimId("moscow-proposed-C1");

    private static final String TRANSCRIPT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private MoscowTalks() {}

    /** Golden file name without {@code .v1.json} to event; the part before a dot is the type. */
    static Map<String, LedgerEvent> events() {
        Map<String, LedgerEvent> events = new LinkedHashMap<>();
        Stream.of(sources(), slots(), authorities(), judgements(), texts())
                .flatMap(List::stream)
                .forEach(event -> events.put(event.getClass().getSimpleName(), event));
        MoscowClaims.ofEveryType()
                .forEach(claim ->
                        events.put("ClaimRecorded." + claim.value().type().label(), new ClaimRecorded(claim)));
        events.put("AuthorityEntered.known-elsewhere", new AuthorityEntered(yudin()));
        return events;
    }

    private static List<LedgerEvent> sources() {
        Source source = new Source(
                KIM_TO_PUZANOV,
                "Record of a talk of Ambassador Puzanov with Kim Il Sung",
                "memorandum of conversation",
                Layer.RECORD,
                List.of("ru"),
                MoscowClaims.date("1957-11-13"),
                "DPRK",
                "Soviet",
                new ArchivalReference(
                        "АВПРФ, ф. 0102, оп. 13, п. 72, д. 5",
                        List.of(
                                new ArchivalReference.Level("repository", "АВПРФ"),
                                new ArchivalReference.Level("fond", "0102"),
                                new ArchivalReference.Level("opis", "13"),
                                new ArchivalReference.Level("papka", "72"),
                                new ArchivalReference.Level("delo", "5"))),
                new Access(AccessForm.CITED, new Siglum("N1"), "n. 25", "2004", null),
                List.of(),
                null,
                List.of(new Siglum("K3")),
                null);
        return List.of(
                new SourceRegistered(source),
                new SourceRedescribed(source, "the date of the record was read from the film"),
                new SourceWithdrawn(new Siglum("S9"), "the telegram is a later forgery"),
                new PassageAttached(
                        KIM_TO_PUZANOV,
                        new Passage(
                                TRANSCRIPT,
                                PassageForm.TEI,
                                PassageForm.TEI.mediaType(),
                                4096,
                                "K2.xml",
                                "ru",
                                "0".repeat(64))),
                new QuotationAnchored(
                        APOLOGY,
                        TALK,
                        new Anchor(TRANSCRIPT, "принёс извинения", "тов. Мао Цзэ-дун ", " за 1956 год", 17, 33)),
                new SourceExamined(new Examination(
                        new ClaimId("moscow-apology-C1"),
                        TALK,
                        new QuestionId("apology"),
                        MAO_TO_YUDIN,
                        "apologised",
                        new TermValue(new AuthorityId("apology")),
                        Mode.HAPPENED,
                        Plan.UNSET,
                        List.of(),
                        "Chinese",
                        TellingChain.of(List.of(MAO), List.of(YUDIN), YUDIN),
                        MoscowClaims.date("1957-11-09"),
                        Scope.ALL,
                        null,
                        "ll. 5-7ob.",
                        "Shen Zhihua",
                        Extent.RELEVANT,
                        SilenceBasis.INFERRED,
                        true,
                        "Mao spoke of the visit of 1956 himself",
                        null,
                        "on the word of the article")));
    }

    private static List<LedgerEvent> slots() {
        Occasion talk = new Occasion(
                TALK,
                "Talk of Mao and Kim in Moscow",
                "talk",
                new OccasionId("moscow-talks-1957"),
                MoscowClaims.date("1957-11-09"),
                new AuthorityId("moscow"),
                List.of(MAO, KIM),
                List.of(),
                null);
        Question men = new Question(
                new QuestionId("men-withdrawn"),
                "How many men were withdrawn?",
                ValueType.QUANTITY,
                "{person}",
                Cardinality.ONE,
                null,
                true,
                null,
                Exhaustive.YES,
                "the three stages",
                "The cell keeps the source's own form of a figure: 30萬, not 300,000");
        return List.of(
                new OccasionRegistered(talk),
                new OccasionRedescribed(talk, "the day follows from the ambassador's record"),
                new QuestionRegistered(men),
                new QuestionRedescribed(men, "the coding rule was added"),
                new BalancePartDeclared(new BalancePart(
                        WITHDRAWAL,
                        new QuestionId("men-at-end-of-1957"),
                        new OccasionId("withdrawal-stage-1"),
                        new QuestionId("men-withdrawn"),
                        Exhaustive.YES,
                        "the whole force was withdrawn in three stages")));
    }

    private static List<LedgerEvent> authorities() {
        Authority kim = new Authority(
                AuthorityKind.AGENT,
                KIM,
                List.of(
                        new Authority.Name("Kim Il Sung", "en"),
                        new Authority.Name("金日成", "zh"),
                        new Authority.Name("김일성", "ko"),
                        new Authority.Name("Ким Ир Сен", "ru")),
                null,
                List.of(new AuthorityId("dprk")),
                List.of(),
                List.of(),
                "DPRK");
        Authority apology = new Authority(
                AuthorityKind.TERM,
                new AuthorityId("apology"),
                List.of(new Authority.Name("apology", "en"), new Authority.Name("道歉", "zh")),
                "regret",
                List.of(),
                List.of(new AuthorityId("acknowledgement")),
                List.of(new AuthorityId("justification")),
                null);
        AuthorityId ambassador = new AuthorityId("soviet-ambassador");
        return List.of(
                new AuthorityEntered(kim),
                new AuthorityRedescribed(apology, "an apology entails an acknowledgement"),
                new AuthoritiesMerged(AuthorityKind.AGENT, ambassador, YUDIN, "the diary names him"),
                new AuthoritySplit(
                        AuthorityKind.AGENT,
                        ambassador,
                        new AuthorityId("puzanov"),
                        List.of(APOLOGY),
                        "source K2",
                        "in Pyongyang the ambassador is another"));
    }

    private static Authority yudin() {
        return new Authority(
                AuthorityKind.AGENT,
                YUDIN,
                List.of(new Authority.Name("Юдин Павел Фёдорович", "ru")),
                null,
                List.of(),
                List.of(),
                List.of(),
                "Soviet",
                "catalogue:Q1; library:2");
    }

    private static List<LedgerEvent> judgements() {
        ClaimId later = new ClaimId("moscow-apology-K2-again");
        return List.of(
                new ClaimRecorded(MoscowClaims.apology()),
                new ClaimSuperseded(APOLOGY, TALK, later, "the chain was coded without its hearer"),
                new ClaimRetracted(later, TALK, "the note belongs to another talk"),
                new CaseAssessed(new Assessment(
                        new CaseKey(TALK, new QuestionId("apology"), 0, null),
                        Verdict.CREDIBLE_THOUGH_SINGLE,
                        Degree.PROBABLE,
                        List.of(APOLOGY),
                        List.of(APOLOGY, new ClaimId("moscow-apology-K5")),
                        "Two Korean accounts tell it to different hearers within a month",
                        "Shen Zhihua",
                        1234,
                        null)),
                new InterpretationStated(new Interpretation(
                        new InterpretationId("why-withdraw-trust"),
                        WITHDRAWAL,
                        new QuestionId("why-withdrawn"),
                        "China withdrew to mend the breach of 1956",
                        "Shen Zhihua",
                        true,
                        List.of(APOLOGY),
                        List.of(WITHDRAWAL_PROPOSED))));
    }

    private static List<LedgerEvent> texts() {
        TextId chapter = new TextId("chapter-3");
        return List.of(
                new TextEntered(new Text(
                        chapter,
                        "The withdrawal",
                        "en",
                        List.of("Mao apologised for the visit of 1956.", "The force left in three stages."))),
                new TextRevised(new Text(
                        chapter,
                        "The withdrawal",
                        "en",
                        List.of("Mao apologised for the visit of 1956.", "The force left Korea in three stages."))),
                new StatementLinked(new SupportLink(chapter, 1, APOLOGY, SupportRelation.SUPPORTS, "Shen Zhihua")));
    }
}
