package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.value.ValueType;

/** What was planned, asked, promised, foretold or said is held against its like, and not against what was done. */
class PlansAndDeedsTest {
    private final Archive archive = Archive.ofTheTalks();

    @Test
    void anotherLayerIsNotCompared() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "withdrawal", "men", "300,000");
        archive.says("SHEN", "withdrawal", "men", "80,000");

        assertThat(archive.caseOf("withdrawal", "men").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void theCourseOfAPlanIsNoContradictionOfThePlan() {
        archive.question("stage", ValueType.DATE);
        archive.says("C1", "withdrawal", "stage", "1958-03/1958-04").planned("Zhou", "1957-12-30");
        archive.says("C2", "withdrawal", "stage", "1958-03-15/1958-04-25");

        assertThat(archive.caseOf("withdrawal", "stage").grade()).isEqualTo(Grade.PLAN_OUTCOME);
    }

    @Test
    void plansOfTwoHoldersDifferAndDoNotContradict() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "withdrawal", "visit", "1958-02").planned("Zhou", "1957-12-30");
        archive.says("K1", "withdrawal", "visit", "1958-05").planned("Kim", "1957-12-20");

        Case found = archive.caseOf("withdrawal", "visit");

        assertThat(found.grade()).isEqualTo(Grade.PLANS_DIFFER);
        assertThat(found.kind()).isEqualTo(Kind.PLANS);
    }

    @Test
    void twoAccountsOfOnePlanContradictEachOther() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "withdrawal", "visit", "1958-02").planned("Kim", "1957-12-20");
        archive.says("K1", "withdrawal", "visit", "1958-05").planned("Kim", "1957-12-20");

        assertThat(archive.caseOf("withdrawal", "visit").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void theWordsOfOneManAreNotComparedWithThoseOfAnother() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").attributedTo("Mao");
        archive.says("K1", "talk", "men", "200,000").attributedTo("Kim");

        assertThat(archive.caseOf("talk", "men", 1, null).grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void aRequestIsNotComparedWithAPromise() {
        archive.question("day", ValueType.DATE);
        archive.says("C1", "talk", "day", "1958-09-09").inMode(Mode.REQUESTED);
        archive.says("K1", "talk", "day", "1958-10-26").inMode(Mode.PROMISED);

        assertThat(archive.caseOf("talk", "day").grade().isFinding()).isFalse();
    }

    @Test
    void aPlanIsComparedWithNoRequestAndNoProposalWithAPlan() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02").planned("Kim", "1957-12-20");
        archive.says("K1", "talk", "visit", "1958-05")
                .planned("Kim", "1957-12-20")
                .inMode(Mode.PROPOSED);

        assertThat(archive.caseOf("talk", "visit").kinds()).isEmpty();
        assertThat(archive.caseOf("talk", "visit").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void plansThatCanBothBeCarriedOutDoNotDiffer() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02").planned("Zhou", "1957-12-30");
        archive.says("K1", "talk", "visit", "1958").planned("Kim", "1957-12-20");

        assertThat(archive.caseOf("talk", "visit").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void twoDatesOfOneHoldersPlanAreTwoPlans() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02").planned("Kim", "1957-12-20");
        archive.says("K1", "talk", "visit", "1958-05").planned("Kim", "1958-01-10");

        assertThat(archive.caseOf("talk", "visit").kinds()).containsExactly(Kind.PLANS);
    }

    @Test
    void aPromiseIsNobodysPlanWhateverItsRowSays() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02")
                .planned("Zhou", "1957-12-30")
                .inMode(Mode.PROMISED);
        archive.says("K1", "talk", "visit", "1958-05")
                .planned("Kim", "1957-12-20")
                .inMode(Mode.PROMISED);

        assertThat(archive.caseOf("talk", "visit").kinds()).containsExactly(Kind.DATE);
    }

    @Test
    void aPredictionBesideWhatHappenedIsAPlanAndItsOutcome() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").inMode(Mode.PREDICTED);
        archive.says("K1", "talk", "men", "200,000");

        assertThat(archive.caseOf("talk", "men").grade()).isEqualTo(Grade.PLAN_OUTCOME);
    }

    @Test
    void aStatedReasonIsNoPlanOfWhatHappened() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").inMode(Mode.STATED_REASON);
        archive.says("K1", "talk", "men", "200,000");

        assertThat(archive.caseOf("talk", "men").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void aPlanInOtherUnitsThanTheOutcomeIsNotComparedWithIt() {
        archive.agents("Zhou").question("way", ValueType.QUANTITY).question("words", ValueType.TEXT);
        archive.says("C1", "talk", "way", "100 km").inMode(Mode.PREDICTED);
        archive.says("K1", "talk", "way", "100 kg");
        archive.says("C1", "talk", "words", "he will come").inMode(Mode.PREDICTED);
        archive.says("K1", "talk", "words", "he came");

        assertThat(archive.caseOf("talk", "way").grade()).isEqualTo(Grade.UNCOMPARED);
        assertThat(archive.caseOf("talk", "words").grade()).isEqualTo(Grade.UNCOMPARED);
    }
}
