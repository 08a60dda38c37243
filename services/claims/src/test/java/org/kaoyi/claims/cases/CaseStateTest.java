package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.ValueType;

/** Where a case stands is derived, and it reopens by itself (domain.md §1). */
class CaseStateTest {
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .source("S1", "Soviet")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY);

    CaseStateTest() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
    }

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
    void aClaimThatCanNotBeComparedDoesNotReopenIt() {
        archive.assessed("talk", "men", "C1/talk/men");
        archive.says("S1", "talk", "men", "250,000").counting("somebody else");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }
}
