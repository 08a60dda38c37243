package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.cases.DescribedSource;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.YesNoValue;

/** Given what stands, when a claim is to be recorded, superseded or retracted, then events or a refusal that names its rule. */
class ClaimDecisionsTest {
    private final ReferenceBook book = new ReferenceBook();

    ClaimDecisionsTest() {
        book.apply(DescribedSource.of("C1").registered());
        book.apply(DescribedOccasion.of("talk").registered());
        book.apply(new QuestionRegistered(question("mood", false)));
        book.apply(new QuestionRegistered(question("strength", true)));
    }

    @Test
    void aClaimOnAnUnknownOccasionIsRefused() {
        assertRefused(record(claim("a", "elsewhere", "mood", "C1")), Rule.UNKNOWN_OCCASION);
    }

    @Test
    void aClaimOnAnUnknownQuestionIsRefused() {
        assertRefused(record(claim("a", "talk", "weather", "C1")), Rule.UNKNOWN_QUESTION);
    }

    @Test
    void aClaimOfAnUnknownSourceIsRefused() {
        assertRefused(record(claim("a", "talk", "mood", "C9")), Rule.UNKNOWN_SOURCE);
    }

    @Test
    void aClaimOnAWithdrawnSourceIsRefused() {
        book.apply(new SourceWithdrawn(new Siglum("C1"), "a forgery"));

        assertRefused(record(claim("a", "talk", "mood", "C1")), Rule.SOURCE_WITHDRAWN);
    }

    @Test
    void aValueOfAnotherTypeThanTheQuestionsIsRefused() {
        assertRefused(
                record(claim("a", "mood", YesNoValue.YES, Mode.HAPPENED, Plan.UNSET)), Rule.TYPE_DIFFERS_FROM_QUESTION);
    }

    @Test
    void anAnswerThatVariesWithTimeNeedsAScope() {
        assertRefused(record(claim("a", "talk", "strength", "C1")), Rule.SCOPE_REQUIRED);
    }

    @Test
    void whatHappenedHasNoPlanHolder() {
        Plan plan = new Plan(new AuthorityId("Kim"), null);

        assertRefused(
                record(claim("a", "mood", new TextValue("cordial"), Mode.HAPPENED, plan)), Rule.PLAN_OF_WHAT_HAPPENED);
    }

    @Test
    void aPlanOfSomebodyUnknownIsRefused() {
        Plan plan = new Plan(new AuthorityId("Kim"), null);

        assertRefused(record(claim("a", "mood", new TextValue("cordial"), Mode.PLANNED, plan)), Rule.UNKNOWN_AUTHORITY);
    }

    @Test
    void theSameClaimAgainIsRecordedAlready() {
        Claim claim = claim("a", "talk", "mood", "C1");

        assertThat(ClaimDecisions.record(book, standing(claim), claim)).isEqualTo(new Decision.AlreadyRecorded());
    }

    @Test
    void theSameIdWithOtherContentIsRefused() {
        Claim other = claim("a", "mood", new TextValue("cold"), Mode.HAPPENED, Plan.UNSET);

        assertRefused(
                ClaimDecisions.record(book, standing(claim("a", "talk", "mood", "C1")), other),
                Rule.SAME_ID_OTHER_CONTENT);
    }

    @Test
    void aBetterCodingSupersedesWithAReasonInOneDecision() {
        Claim better = claim("b", "talk", "mood", "C1");
        Decision decision = supersede(standing(claim("a", "talk", "mood", "C1")), better, "misread");

        assertThat(decision)
                .isEqualTo(Decision.accept(
                        new ClaimRecorded(better),
                        new ClaimSuperseded(new ClaimId("a"), new OccasionId("talk"), new ClaimId("b"), "misread")));
    }

    @Test
    void nothingIsSupersededWithoutAReason() {
        assertRefused(
                supersede(standing(claim("a", "talk", "mood", "C1")), claim("b", "talk", "mood", "C1"), " "),
                Rule.REASON_REQUIRED);
    }

    @Test
    void aRetractedClaimCanNotBeSuperseded() {
        ClaimState retracted = ClaimState.evolve(standing(claim("a", "talk", "mood", "C1")), retraction("a"));

        assertRefused(supersede(retracted, claim("b", "talk", "mood", "C1"), "misread"), Rule.CLAIM_NOT_STANDING);
    }

    @Test
    void retractingTwiceChangesNothingMore() {
        ClaimState standing = standing(claim("a", "talk", "mood", "C1"));
        Decision first = ClaimDecisions.retract(new ClaimId("a"), standing, "coded twice");
        ClaimState retracted = ClaimState.evolve(standing, retraction("a"));

        assertThat(first).isEqualTo(Decision.accept(retraction("a")));
        assertThat(ClaimDecisions.retract(new ClaimId("a"), retracted, "again"))
                .isEqualTo(new Decision.AlreadyRecorded());
    }

    @Test
    void whatWasNeverRecordedCanNotBeRetracted() {
        assertRefused(ClaimDecisions.retract(new ClaimId("a"), null, "why not"), Rule.UNKNOWN_CLAIM);
    }

    @Test
    void aRefusalSaysWhatWhereAndHowToMendIt() {
        Decision decision = record(claim("a", "talk", "mood", "C9"));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().inWords())
                                .contains("source", "\"C9\"", "--create-missing"));
    }

    @Test
    void aRefusalOfWhatIsMissingNamesTheColumnAndTakesNothingForItsContent() {
        assertThat(record(claim("a", "talk", "strength", "C1")))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().inWords())
                                .startsWith("Scope required: scope is empty. The answer varies with time"));
    }

    private Decision record(Claim claim) {
        return ClaimDecisions.record(book, null, claim);
    }

    private Decision supersede(@Nullable ClaimState before, Claim better, String reason) {
        return ClaimDecisions.supersede(book, new ClaimId("a"), before, null, better, reason);
    }

    private static ClaimState standing(Claim claim) {
        ClaimState state = ClaimState.of(List.of(new ClaimRecorded(claim)));
        assertThat(state).isNotNull();
        return state;
    }

    private static ClaimRetracted retraction(String id) {
        return new ClaimRetracted(new ClaimId(id), new OccasionId("talk"), "coded twice");
    }

    private static void assertRefused(Decision decision, Rule rule) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }

    private static Question question(String id, boolean variesWithTime) {
        return new Question(
                new QuestionId(id),
                id,
                ValueType.TEXT,
                null,
                Cardinality.ONE,
                null,
                variesWithTime,
                null,
                Exhaustive.UNKNOWN,
                null,
                null);
    }

    private static Claim claim(String id, String question, Value value, Mode mode, Plan plan) {
        return claim(id, "talk", question, "C1", value, mode, plan);
    }

    private static Claim claim(String id, String occasion, String question, String source) {
        return claim(id, occasion, question, source, new TextValue("cordial"), Mode.HAPPENED, Plan.UNSET);
    }

    private static Claim claim(
            String id, String occasion, String question, String source, Value value, Mode mode, Plan plan) {
        return new Claim(
                new ClaimId(id),
                new OccasionId(occasion),
                new QuestionId(question),
                new Siglum(source),
                Polarity.AFFIRMS,
                value.display(),
                value,
                "1",
                mode,
                plan,
                List.of(),
                null,
                null,
                TellingChain.NONE,
                null,
                null,
                null,
                null,
                true,
                Scope.ALL,
                null,
                null,
                Quotation.NONE,
                null,
                null);
    }
}
