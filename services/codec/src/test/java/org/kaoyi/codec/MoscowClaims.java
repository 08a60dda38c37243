package org.kaoyi.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kaoyi.claims.account.Act;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.QuotationForm;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
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
import org.kaoyi.claims.value.YesNoValue;

/** What Kim told the ambassador of the talks of 1957 in Moscow: one claim for each type of value. */
final class MoscowClaims {
    static final OccasionId TALK = new OccasionId("moscow-talk-1957-11-09");
    static final Siglum KIM_TO_PUZANOV = new Siglum("K2");
    static final AuthorityId MAO = new AuthorityId("mao-zedong");
    static final AuthorityId KIM = new AuthorityId("kim-il-sung");
    static final AuthorityId PUZANOV = new AuthorityId("puzanov");
    static final ClaimId APOLOGY = new ClaimId("moscow-apology-K2");
    private static final String READER = "1";

    private MoscowClaims() {}

    /** One claim for each type of value. */
    static List<Claim> ofEveryType() {
        Value withdrawal = new TermValue(new AuthorityId("withdrawal"));
        Value refugees = new TermValue(new AuthorityId("refugees"));
        return List.of(
                planned("stage-1-when-K2", "stage-1-when", "3月15日至4月25日", firstStage()),
                happened("strength-K2", "men-at-end-of-1957", "30萬", thirtyWan()),
                happened("visit-responsible-K2", "visit-of-1956-responsible", "Mao", new AgentValue(MAO)),
                happened("talk-where-K2", "where", "Moscow", new PlaceValue(new AuthorityId("moscow"))),
                happened("apology-K2", "apology", "道歉", new TermValue(new AuthorityId("apology"))),
                happened("talk-took-place-K2", "took-place", "yes", YesNoValue.YES),
                happened(
                        "proposed-K2",
                        "who-proposed-withdrawal",
                        "Mao and Kim together",
                        new InitiativeValue(
                                "proposed",
                                List.of(MAO, KIM),
                                Joining.JOINT,
                                "withdrawal of the Volunteers",
                                Audience.CONFIDENTIAL)),
                happened(
                        "order-K2",
                        "order-of-topics",
                        "first the refugees, then the withdrawal",
                        new SequenceValue(List.of(List.of(refugees), List.of(withdrawal)), Chronology.ASSUMED)),
                happened(
                        "topics-K2",
                        "topics",
                        "withdrawal; refugees",
                        new SetValue(List.of(withdrawal, refugees), false)),
                happened("answer-K2", "answer-of-kim", "will consider", new TextValue("will consider")));
    }

    private static DateValue firstStage() {
        return new DateValue(
                "1958-03-15/1958-04-25",
                DateShape.EXTENT,
                List.of(days("1958-03-15", "1958-03-15"), days("1958-04-25", "1958-04-25")),
                null,
                null,
                null);
    }

    /** 30萬 is ± half a unit of 萬. */
    private static QuantityValue thirtyWan() {
        return new QuantityValue(
                new BigDecimal("295000"),
                true,
                new BigDecimal("305000"),
                true,
                new BigDecimal("300000"),
                "{person}",
                "Volunteers",
                Bound.EXACT);
    }

    /** As Kim told it to the ambassador, of whose record only a citation has been seen. */
    private static Claim happened(String id, String question, String wording, Value value) {
        return claim(id, question, wording, value, Mode.HAPPENED, Plan.UNSET, Scope.ALL);
    }

    /** Kim's plan of 16 December. */
    private static Claim planned(String id, String question, String wording, Value value) {
        Scope spring = new Scope(DateValue.one("1958-03", List.of(days("1958-03-01", "1958-03-31"))), "DPRK", null);
        return claim(id, question, wording, value, Mode.PLANNED, new Plan(KIM, date("1957-12-16")), spring);
    }

    private static Claim claim(
            String id, String question, String wording, Value value, Mode mode, Plan plan, Scope scope) {
        return new Claim(
                new ClaimId(id),
                TALK,
                new QuestionId(question),
                KIM_TO_PUZANOV,
                Polarity.AFFIRMS,
                wording,
                value,
                READER,
                mode,
                plan,
                List.of(),
                null,
                null,
                TellingChain.of(List.of(KIM), List.of(PUZANOV), PUZANOV),
                mode == Mode.PLANNED ? date("1957-12-17") : date("1957-11-12"),
                Act.STATES,
                null,
                "probable",
                true,
                scope,
                null,
                null,
                Quotation.NONE,
                "A. Reader",
                null);
    }

    /** A claim in which every component is given. */
    static Claim apology() {
        return new Claim(
                APOLOGY,
                TALK,
                new QuestionId("apology"),
                KIM_TO_PUZANOV,
                Polarity.AFFIRMS,
                "apologised",
                new TermValue(new AuthorityId("apology")),
                READER,
                Mode.HAPPENED,
                Plan.UNSET,
                List.of(MAO),
                "DPRK",
                "Soviet",
                TellingChain.of(List.of(KIM), List.of(PUZANOV), PUZANOV),
                date("1957-11-12"),
                Act.STATES,
                "certain",
                "probable",
                true,
                new Scope(null, null, "the visit of 1956"),
                "the Chinese party",
                "l. 12ob.",
                new Quotation("извинился", "ru", "apologised", "the coder", QuotationForm.QUOTED),
                "A. Reader",
                "cited in note 25");
    }

    static DateValue date(String day) {
        return DateValue.one(day, List.of(days(day, day)));
    }

    private static DaySpan days(String first, String last) {
        return DaySpan.of(LocalDate.parse(first), LocalDate.parse(last));
    }
}
