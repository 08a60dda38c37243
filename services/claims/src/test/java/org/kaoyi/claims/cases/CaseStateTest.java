package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.ValueType;

/** Where a case stands is derived, and it reopens by itself (domain.md §1). */
class CaseStateTest {
    private final Archive archive = Archives.ofTwoFigures();

    @Test
    void aCaseOnWhichNobodyRuledIsOpen() {
        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void aRulingAltersNoGradeAndClosesTheCase() {
        archive.assessed("talk", "men", "C1/talk/men");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.state()).isEqualTo(CaseState.ASSESSED);
        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.assessment()).isNotNull();
    }

    @Test
    void aComparableClaimReopensIt() {
        archive.assessed("talk", "men", "C1/talk/men");
        archive.says("S1", "talk", "men", "250,000");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aFallenGroundReopensIt() {
        archive.source("X1", "US").says("X1", "talk", "men", "300,000");
        archive.assessed("talk", "men", "X1/talk/men").retracted("X1/talk/men");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aConflictWhoseOneSideWasRetractedIsSettled() {
        archive.retracted("K1/talk/men");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.state()).isEqualTo(CaseState.SETTLED_BY_RETRACTION);
        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void aSilenceWhoseExaminationWasRetractedIsSettled() {
        archive.question("word", ValueType.TERM).terms("apology").says("C1", "talk", "word", "apology");
        archive.silent("K1", "talk", "word");
        assertThat(archive.caseOf("talk", "word").grade()).isEqualTo(Grade.SILENCE);

        archive.retracted("silent:K1/talk/word/0");

        assertThat(archive.caseOf("talk", "word").grade()).isEqualTo(Grade.SINGLE);
        assertThat(archive.caseOf("talk", "word").state()).isEqualTo(CaseState.SETTLED_BY_RETRACTION);
    }

    @Test
    void aRulingThatRestsOnARetractedExaminationIsLookedAtAgain() {
        archive.question("word", ValueType.TERM).terms("apology").says("C1", "talk", "word", "apology");
        archive.silent("K1", "talk", "word");
        archive.assessed("talk", "word", "silent:K1/talk/word/0");
        assertThat(archive.caseOf("talk", "word").state()).isEqualTo(CaseState.ASSESSED);

        archive.retracted("silent:K1/talk/word/0");

        assertThat(archive.caseOf("talk", "word").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aClaimThatCanNotBeComparedDoesNotReopenIt() {
        archive.assessed("talk", "men", "C1/talk/men");
        archive.says("S1", "talk", "men", "250,000").counting("somebody else");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void theLatestRulingCounts() {
        archive.assessed("talk", "men", "C1/talk/men");
        archive.says("S1", "talk", "men", "250,000");
        archive.assessed("talk", "men", "S1/talk/men");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void aRulingOnWordsOfSomebodyIsNoneOnTheFact() {
        archive.agents("Mao");
        archive.says("S1", "talk", "men", "250,000").attributedTo("Mao");
        archive.assessed("talk", "men", 1, "S1/talk/men");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.OPEN);
        assertThat(archive.caseOf("talk", "men", 1, null).state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void silenceThatIsFoundAfterTheRulingReopensTheCase() {
        archive.question("apologised", ValueType.YES_NO).says("K1", "talk", "apologised", "yes");
        archive.assessed("talk", "apologised", "K1/talk/apologised");
        assertThat(archive.caseOf("talk", "apologised").state()).isEqualTo(CaseState.ASSESSED);

        archive.silent("C1", "talk", "apologised");

        assertThat(archive.caseOf("talk", "apologised").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void silenceThatWasKnownAtTheRulingReopensNothing() {
        archive.question("apologised", ValueType.YES_NO).says("K1", "talk", "apologised", "yes");
        archive.silent("C1", "talk", "apologised");
        archive.assessed("talk", "apologised", "K1/talk/apologised");

        assertThat(archive.caseOf("talk", "apologised").state()).isEqualTo(CaseState.ASSESSED);
    }
}
