package org.kaoyi.readingroom.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.codec.Metadata;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.assesscase.AssessCase;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.enterauthority.EnterAuthorities;
import org.kaoyi.recording.entertext.EnterText;
import org.kaoyi.recording.examinesource.ExamineSource;
import org.kaoyi.recording.linkstatement.LinkStatement;
import org.kaoyi.recording.posequestion.PoseQuestion;
import org.kaoyi.recording.recordclaim.RecordClaim;
import org.kaoyi.recording.registeroccasion.RegisterOccasion;
import org.kaoyi.recording.registersource.RegisterSource;
import org.kaoyi.recording.retractclaim.RetractClaim;

/**
 * A talk of which two sources name different speakers, a third is silent, and a fourth took its claim back; somebody has ruled. In
 * every field that takes free text stands what a page must not pass on as it is.
 */
final class HostileArchive {
    /** Markup, both quotes and an ampersand. */
    static final String EVIL = "<script>alert('x')</script> \"onload=\" & co";

    /** With the signs that have a meaning in addresses. */
    static final String OCCASION = "talk/of 9% <i>;\\?#";

    static final String FIRST = "who C-1 " + EVIL;
    static final String SECOND = "who K-1";
    static final String SILENT = "who S-1";
    static final String RETRACTED = "who K-2";
    static final String TEXT = "article " + EVIL;

    /** When the talk was, as far as anybody knows. */
    private static final DateValue NOVEMBER =
            DateValue.one("1957-11", List.of(DaySpan.of(LocalDate.of(1957, 11, 1), LocalDate.of(1957, 11, 30))));

    private static final QuestionId QUESTION = new QuestionId("who " + EVIL);

    private final ReadingRoom room;

    HostileArchive(ReadingRoom room) {
        this.room = room;
    }

    /** Records it all, and waits until it shows. Again: nothing more. */
    void fill() {
        record(new EnterAuthorities(List.of(agent("mao"), agent("kim"), agent("yudin"))));
        for (String siglum : List.of("C-1", "K-1", "S-1", "K-2")) {
            record(new RegisterSource(source(siglum)));
        }
        record(new RegisterOccasion(new Occasion(
                new OccasionId(OCCASION),
                "The talk " + EVIL,
                EVIL,
                null,
                NOVEMBER,
                null,
                List.of(id("mao")),
                List.of(),
                EVIL)));
        record(new PoseQuestion(new Question(
                QUESTION,
                "Who spoke first? " + EVIL,
                ValueType.AGENT,
                null,
                Cardinality.ONE,
                null,
                false,
                null,
                Exhaustive.UNKNOWN,
                EVIL,
                EVIL)));
        record(new RecordClaim(claim(FIRST, "C-1", "mao")));
        record(new RecordClaim(claim(SECOND, "K-1", "kim")));
        record(new RecordClaim(claim(RETRACTED, "K-2", "yudin")));
        record(new ExamineSource(silent()));
        record(new RetractClaim(new ClaimId(RETRACTED), "misread " + EVIL));
        record(new EnterText(new Text(new TextId(TEXT), "On the talk " + EVIL, "en", List.of("Mao spoke. " + EVIL))));
        record(new LinkStatement(
                new SupportLink(new TextId(TEXT), 1, new ClaimId(FIRST), SupportRelation.SUPPORTS, EVIL)));
        long position = record(new AssessCase(ruling()));
        if (!room.projections().awaitPosition(position, 20_000)) {
            throw new AssertionError("the projections do not reach position " + position);
        }
    }

    /** One more source, of which nothing is claimed; gives the position at which it is recorded. */
    long register(String siglum) {
        return record(new RegisterSource(source(siglum)));
    }

    /** The permanent address part of its one case. */
    static String caseId() {
        return key().id();
    }

    private static CaseKey key() {
        return new CaseKey(new OccasionId(OCCASION), QUESTION, 0, null);
    }

    private long record(Request request) {
        return room.recorder()
                .record(request, new Metadata("tester " + EVIL, "test", null, null))
                .position();
    }

    private static Assessment ruling() {
        return new Assessment(
                key(),
                Verdict.ONE_RIGHT,
                Degree.PROBABLE,
                List.of(new ClaimId(FIRST)),
                List.of(new ClaimId(SECOND)),
                "Because " + EVIL,
                "Historian " + EVIL,
                0,
                null);
    }

    private static AuthorityId id(String agent) {
        return new AuthorityId(agent + " " + EVIL);
    }

    private static Authority agent(String name) {
        return new Authority(
                AuthorityKind.AGENT,
                id(name),
                List.of(new Authority.Name(name + " " + EVIL, "en")),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Source source(String siglum) {
        @Nullable Siglum citedIn = siglum.equals("C-1") ? null : new Siglum("C-1");
        return new Source(
                new Siglum(siglum),
                "Source " + siglum + EVIL,
                EVIL,
                Layer.RECORD,
                List.of("zh"),
                null,
                siglum.charAt(0) + " side " + EVIL,
                "Soviet",
                null,
                new Access(AccessForm.CITED, citedIn, EVIL, null, null),
                List.of(),
                null,
                List.of(),
                EVIL);
    }

    private static Claim claim(String claim, String source, String agent) {
        return new Claim(
                new ClaimId(claim),
                new OccasionId(OCCASION),
                QUESTION,
                new Siglum(source),
                Polarity.AFFIRMS,
                "毛主席 " + EVIL,
                new AgentValue(id(agent)),
                "1",
                Mode.HAPPENED,
                Plan.UNSET,
                List.of(),
                null,
                EVIL,
                TellingChain.of(List.of(id(agent)), List.of(id("yudin")), id("yudin")),
                null,
                null,
                EVIL,
                EVIL,
                true,
                Scope.ALL,
                EVIL,
                EVIL,
                new Quotation("毛主席 " + EVIL, "zh-Hant", "The chairman " + EVIL, EVIL, QuotationForm.QUOTED),
                EVIL,
                EVIL);
    }

    private static Examination silent() {
        return new Examination(
                new ClaimId(SILENT),
                new OccasionId(OCCASION),
                QUESTION,
                new Siglum("S-1"),
                null,
                null,
                Mode.HAPPENED,
                Plan.UNSET,
                List.of(),
                null,
                TellingChain.NONE,
                null,
                Scope.ALL,
                null,
                null,
                "Reader " + EVIL,
                Extent.RELEVANT,
                SilenceBasis.REPORTED,
                true,
                EVIL,
                null,
                EVIL);
    }
}
