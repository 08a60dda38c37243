package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;

/** A ruling is looked at again when the rules change by which its case was found (domain.md §1). */
class ReopenedByRulesTest {
    private final Archive archive = Archives.ofTwoFigures();

    @Test
    void aVocabularyThatIsDeclaredExclusiveReopensTheCasesOfItsTerms() {
        archive.question("word", ValueType.TERM).termsOf("attitudes", "apology", "refusal");
        archive.termsOf("tones", "friendly");
        archive.says("C1", "talk", "word", "apology");
        archive.assessed("talk", "word", "C1/talk/word").then(Archive.exclusive("tones"));
        assertThat(archive.caseOf("talk", "word").state()).isEqualTo(CaseState.ASSESSED);

        archive.then(Archive.exclusive("attitudes"));

        assertThat(archive.caseOf("talk", "word").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aRulingMadeByOtherWidthsIsLookedAtAgain() {
        archive.comparingBy("0").assessed("talk", "men", "C1/talk/men");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aRulingMadeByTheSameWidthsStands() {
        archive.comparingBy(Policy.STANDARD.version()).assessed("talk", "men", "C1/talk/men");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void aQuestionThatNowAdmitsManyAnswersReopensItsCases() {
        archive.assessed("talk", "men", "C1/talk/men").then(redescribed("men", Cardinality.MANY, "men"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aQuestionThatIsOnlyPutInOtherWordsReopensNothing() {
        archive.assessed("talk", "men", "C1/talk/men").then(redescribed("men", Cardinality.ONE, "How many men?"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void aChangeOfRulesBeforeTheRulingReopensNothing() {
        archive.then(redescribed("men", Cardinality.MANY, "men"));
        archive.then(redescribed("men", Cardinality.ONE, "men")).assessed("talk", "men", "C1/talk/men");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void aTermThatNowExcludesAnotherReopensTheCasesThatNameIt() {
        archive.question("word", ValueType.TERM).terms("apology", "self-criticism", "visit");
        archive.says("C1", "talk", "word", "apology");
        archive.assessed("talk", "word", "C1/talk/word");

        archive.then(excluding("visit", "apology"));
        assertThat(archive.caseOf("talk", "word").state()).isEqualTo(CaseState.ASSESSED);

        archive.then(excluding("apology", "self-criticism"));
        assertThat(archive.caseOf("talk", "word").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aPartThatIsDeclaredAfterTheRulingReopensTheWhole() {
        archive.assessed("talk", "men", "C1/talk/men");
        archive.then(new BalancePartDeclared(new BalancePart(
                new OccasionId("talk"),
                new QuestionId("men"),
                new OccasionId("talk"),
                new QuestionId("other"),
                Exhaustive.NO,
                null)));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aPartToldAfterTheRulingThatExceedsItsWholeReopensTheWhole() {
        archive.occasion("stage", "1957").question("left", ValueType.QUANTITY);
        archive.balance("talk", "men", "stage", "left", Exhaustive.NO);
        archive.assessed("talk", "men", "C1/talk/men");
        archive.says("S1", "stage", "left", "900,000");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    private static LedgerEvent redescribed(String id, Cardinality cardinality, String text) {
        return new QuestionRedescribed(
                new Question(
                        new QuestionId(id),
                        text,
                        ValueType.QUANTITY,
                        null,
                        cardinality,
                        null,
                        false,
                        null,
                        Exhaustive.UNKNOWN,
                        null,
                        null),
                "better so");
    }

    private static LedgerEvent excluding(String id, String excluded) {
        return new AuthorityRedescribed(
                DescribedAuthority.term(id).excluding(excluded).authority(), "better so");
    }

    @Test
    void aQuestionPosedAfterTheRulingThatAsksAPartReopensTheWhole() {
        archive.assessed("talk", "men", "C1/talk/men").then(new QuestionRegistered(part(Exhaustive.NO, "men", null)));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aPartThatIsNowAllThereIsOrPartOfSomethingElseReopensTheWhole() {
        archive.then(new QuestionRegistered(part(Exhaustive.NO, "men", null))).assessed("talk", "men", "C1/talk/men");
        archive.then(new QuestionRedescribed(part(Exhaustive.NO, "men", "losses"), "grouped"));
        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);

        archive.then(new QuestionRedescribed(part(Exhaustive.YES, "men", "losses"), "all"));
        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);

        archive.assessed("talk", "men", "C1/talk/men");
        archive.then(new QuestionRedescribed(part(Exhaustive.YES, null, "losses"), "none"));
        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    private static Question part(Exhaustive exhaustive, @Nullable String whole, @Nullable String family) {
        return new Question(
                new QuestionId("dead"),
                "dead",
                ValueType.QUANTITY,
                null,
                Cardinality.ONE,
                null,
                false,
                whole == null ? null : new QuestionId(whole),
                exhaustive,
                family,
                null);
    }

    @Test
    void anOccasionThatIsFoundToBePartOfAnotherReopensBoth() {
        archive.occasion("visit", "1957-11").occasion("dinner", "1957-11-15", "visit", null);
        archive.says("S1", "visit", "men", "300,000");
        archive.says("S1", "dinner", "men", "300,000");
        archive.assessed("talk", "men", "C1/talk/men")
                .assessed("visit", "men", "S1/visit/men")
                .assessed("dinner", "men", "S1/dinner/men");

        archive.then(partOf("talk", "visit", "1957-11-09"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
        assertThat(archive.caseOf("visit", "men").state()).isEqualTo(CaseState.REOPENED);
        assertThat(archive.caseOf("dinner", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void anOccasionOfWhichOnlyTheDayIsCorrectedReopensNothing() {
        archive.assessed("talk", "men", "C1/talk/men").then(partOf("talk", null, "1957-11-10"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    private static LedgerEvent partOf(String occasion, @Nullable String whole, String day) {
        return new OccasionRedescribed(
                DescribedOccasion.of(occasion).partOf(whole).on(day).occasion(), "better so");
    }
}
