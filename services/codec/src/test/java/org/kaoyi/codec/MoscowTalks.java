package org.kaoyi.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaoyi.claims.account.Act;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.QuotationForm;
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
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.Audience;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.YesNoValue;

/** One event of every type, and one claim of every value type, as the ledger of the talks of 1957 in Moscow would hold them. */
final class MoscowTalks {
    private static final OccasionId TALK = new OccasionId("moscow-talk-1957-11-09");
    private static final OccasionId WITHDRAWAL = new OccasionId("withdrawal-1958");
    private static final Siglum KIM_TO_PUZANOV = new Siglum("K2");
    private static final Siglum MAO_TO_YUDIN = new Siglum("C1");
    private static final AuthorityId MAO = new AuthorityId("mao-zedong");
    private static final AuthorityId KIM = new AuthorityId("kim-il-sung");
    private static final AuthorityId PUZANOV = new AuthorityId("puzanov");
    private static final AuthorityId YUDIN = new AuthorityId("yudin");
    private static final ClaimId APOLOGY = new ClaimId("moscow-apology-K2");
    private static final ClaimId WITHDRAWAL_PROPOSED = new ClaimId("moscow-proposed-C1");
    private static final String READER = "1";

    private MoscowTalks() {}

    /** Golden file name without {@code .v1.json} to event; the part before a dot is the type. */
    static Map<String, LedgerEvent> events() {
        Map<String, LedgerEvent> events = new LinkedHashMap<>();
        Stream.of(sources(), slots(), authorities(), judgements(), texts())
                .flatMap(List::stream)
                .forEach(event -> events.put(event.getClass().getSimpleName(), event));
        values().forEach((wording, value) ->
                events.put("ClaimRecorded." + value.type().label(), new ClaimRecorded(claim(wording, value))));
        return events;
    }

    private static List<LedgerEvent> sources() {
        Source source = new Source(
                KIM_TO_PUZANOV,
                "Record of a talk of Ambassador Puzanov with Kim Il Sung",
                "memorandum of conversation",
                Layer.RECORD,
                List.of("ru"),
                date("1957-11-13"),
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
                        date("1957-11-09"),
                        Scope.ALL,
                        null,
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
                date("1957-11-09"),
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
        return List.of(
                new AuthorityEntered(kim), new AuthorityRedescribed(apology, "an apology entails an acknowledgement"));
    }

    private static List<LedgerEvent> judgements() {
        ClaimId later = new ClaimId("moscow-apology-K2-again");
        return List.of(
                new ClaimRecorded(claim("apologised", new TermValue(new AuthorityId("apology")))),
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
                        1234)),
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
                new StatementLinked(new SupportLink(chapter, 1, APOLOGY, SupportRelation.SUPPORTS, "Shen Zhihua")));
    }

    private static Map<String, Value> values() {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put(
                "3月15日至4月25日",
                new DateValue(
                        "1958-03-15/1958-04-25",
                        DateShape.EXTENT,
                        List.of(days("1958-03-15", "1958-03-15"), days("1958-04-25", "1958-04-25")),
                        null,
                        null));
        values.put(
                "30萬",
                new QuantityValue(
                        new BigDecimal("295000"),
                        true,
                        new BigDecimal("305000"),
                        false,
                        new BigDecimal("300000"),
                        "{person}",
                        "Volunteers",
                        Bound.EXACT));
        values.put("Mao", new AgentValue(MAO));
        values.put("Moscow", new PlaceValue(new AuthorityId("moscow")));
        values.put("道歉", new TermValue(new AuthorityId("apology")));
        values.put("yes", YesNoValue.YES);
        values.put(
                "Mao and Kim proposed it together",
                new InitiativeValue(
                        "proposed",
                        List.of(MAO, KIM),
                        Joining.JOINT,
                        "withdrawal of the Volunteers",
                        Audience.CONFIDENTIAL));
        Value withdrawal = new TermValue(new AuthorityId("withdrawal"));
        Value refugees = new TermValue(new AuthorityId("refugees"));
        values.put(
                "first the refugees, then the withdrawal",
                new SequenceValue(List.of(List.of(refugees), List.of(withdrawal)), Chronology.ASSUMED));
        values.put("withdrawal; refugees", new SetValue(List.of(withdrawal, refugees), false));
        values.put("will consider", new TextValue("will consider"));
        return values;
    }

    private static Claim claim(String wording, Value value) {
        return new Claim(
                APOLOGY,
                TALK,
                new QuestionId("answer-of-type-" + value.type().label()),
                KIM_TO_PUZANOV,
                Polarity.AFFIRMS,
                wording,
                value,
                READER,
                Mode.PLANNED,
                new Plan(KIM, date("1957-12-16")),
                List.of(MAO),
                "DPRK",
                "Soviet",
                TellingChain.of(List.of(KIM), List.of(PUZANOV), PUZANOV),
                date("1957-11-12"),
                Act.STATES,
                "certain",
                "probable",
                true,
                new Scope(DateValue.one("1957-11", List.of(days("1957-11-01", "1957-11-30"))), null, null),
                null,
                new Quotation("извинился", "ru", "apologised", "the coder", QuotationForm.QUOTED),
                "A. Reader",
                null);
    }

    private static DateValue date(String day) {
        return DateValue.one(day, List.of(days(day, day)));
    }

    private static DaySpan days(String first, String last) {
        return DaySpan.of(LocalDate.parse(first), LocalDate.parse(last));
    }
}
