package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** The mistakes of {@code domain.md} §6 that concern cases, each by name. */
class MistakesOfOthersInCasesTest {
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .source("S1", "Soviet")
            .agents("Mao", "Kim", "Zhou", "Peng")
            .occasion("talk", "1957-11-09")
            .occasion("war", "1950/1958");

    @Test
    void everyMoveOfHouseIsNoConflict() {
        archive.question("residence", ValueType.PLACE, Cardinality.ONE, true).places("Pyongyang", "Moscow");
        archive.says("C1", "war", "residence", "Pyongyang").at("1953");
        archive.says("K1", "war", "residence", "Moscow").at("1957");

        assertThat(archive.cases())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void aConflictOfOneTimeDoesNotVanishWithTheOthers() {
        archive.question("residence", ValueType.PLACE, Cardinality.ONE, true).places("Pyongyang", "Moscow");
        archive.says("C1", "war", "residence", "Pyongyang").at("1957");
        archive.says("K1", "war", "residence", "Moscow").at("1957");

        assertThat(archive.caseOf("war", "residence", 0, "1957").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void contiguousTermsOfOfficeAreNotFlagged() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("1950-10/1952-06");
        archive.says("K1", "war", "commander", "Zhou").at("1952-06/1954-09");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void termsOfOfficeThatOverlapByMoreThanTheirBoundaryAre() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("1950-10/1952-06");
        archive.says("K1", "war", "commander", "Zhou").at("1952-04/1954-09");

        assertThat(archive.cases())
                .anySatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.CONFLICT));
    }

    @Test
    void anOpenTermOfOfficeOverlapsWhatFollows() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("1950-10/..");
        archive.says("K1", "war", "commander", "Zhou").at("1954");

        assertThat(archive.caseOf("war", "commander", 0, "1954").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void twoDatesWithAGapBetweenThemDoNotHoldWhatLiesInTheGap() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("{1950,1958}");
        archive.says("K1", "war", "commander", "Zhou").at("1954");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void theManyAreNotRightAgainstTheOne() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("S1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.state()).isEqualTo(CaseState.OPEN);
        assertThat(found.assessment()).isNull();
        assertThat(found.groups()).hasSize(2);
    }

    @Test
    void aCaseThatSomebodyRuledOnIsNotShownLikeAnOpenOne() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.assessed("talk", "men", "C1/talk/men");

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void notOnlyPersonsCanBeInConflict() {
        archive.question("men", ValueType.QUANTITY).question("day", ValueType.DATE);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("C1", "talk", "day", "1957-11-09");
        archive.says("K1", "talk", "day", "1957-11-12");

        assertThat(archive.cases())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.CONFLICT));
    }

    @Test
    void theStrengthOf1953IsNotHeldAgainstThatOf1957() {
        archive.question("strength", ValueType.QUANTITY, Cardinality.ONE, true);
        archive.says("C1", "war", "strength", "1.2 million").at("1953");
        archive.says("K1", "war", "strength", "300,000").at("1957");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void twoWordingsOfWillConsiderAreNoConflict() {
        archive.question("answer", ValueType.TERM).terms("will-consider", "will-study");
        archive.says("C1", "talk", "answer", "will-consider");
        archive.says("K1", "talk", "answer", "will-study");

        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.DIFFERS);
    }

    @Test
    void zhousVisitAsPlannedByThreeSidesIsNoContradiction() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02").planned("Zhou", "1957-12-30");
        archive.says("K1", "talk", "visit", "1958-05").planned("Kim", "1957-12-20");
        archive.says("S1", "talk", "visit", "1958-03").planned("Mao", "1957-12-10");

        Case found = archive.caseOf("talk", "visit");

        assertThat(found.grade()).isEqualTo(Grade.PLANS_DIFFER);
        assertThat(found.kinds()).containsExactly(Kind.PLANS);
    }

    @Test
    void aPlanOfOneDateIsOnePlanInWhateverNotation() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02").planned("Kim", "1957-12-20");
        archive.says("K1", "talk", "visit", "1958-05").planned("Kim", "1957-12-20?");

        assertThat(archive.caseOf("talk", "visit").kinds()).containsExactly(Kind.DATE);
    }

    @Test
    void aLetterDatedTheSixteenthAndDeliveredTheSeventeenthIsNotExplainedByTimeZones() {
        archive.occasion("letter", "1957-12-16", null, "letter").question("day", ValueType.DATE);
        archive.says("C1", "letter", "day", "1957-12-16");
        archive.says("K1", "letter", "day", "1957-12-17");

        assertThat(archive.caseOf("letter", "day").explainers())
                .contains(Explainer.DATED_DELIVERED)
                .doesNotContain(Explainer.DAY_ZONE);
    }

    @Test
    void aRecordOfTheNinthIsNotSilentAboutTheTwentyEighth() {
        archive.occasion("meeting", "1957-11-28").question("word", ValueType.TEXT);
        archive.source("R9", "Chinese", Layer.RECORD, "1957-11-09");
        archive.says("K1", "meeting", "word", "apology");
        archive.silent("R9", "meeting", "word").tellerPresent().expectedBecause("he was asked");

        Case found = archive.caseOf("meeting", "word");

        assertThat(found.grade().isFinding()).isFalse();
        assertThat(found.silent()).extracting(Silence::rung).containsExactly(Rung.S1);
    }

    @Test
    void anOpenEndIsNoBoundary() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("1953/..");
        archive.says("K1", "war", "commander", "Zhou").at("../1958");

        assertThat(archive.cases())
                .anySatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.CONFLICT));
    }

    @Test
    void anUnknownEndIsNoBoundary() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("1953/");
        archive.says("K1", "war", "commander", "Zhou").at("/1958");

        assertThat(archive.cases())
                .anySatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.CONFLICT));
    }

    @Test
    void whatIsOpenOnOneSideDoesNotReachBeyondTheOther() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("../1953");
        archive.says("K1", "war", "commander", "Zhou").at("1955/..");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void aBoundaryToldByTheMonthAndByTheYearIsOneBoundary() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("1953/1957-06");
        archive.says("K1", "war", "commander", "Zhou").at("1957/1960");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void whatLiesWithinTheBoundaryOverlaps() {
        archive.question("commander", ValueType.AGENT, Cardinality.ONE, true);
        archive.says("C1", "war", "commander", "Peng").at("1957-01/1957-06");
        archive.says("K1", "war", "commander", "Zhou").at("1957/1960");

        assertThat(archive.cases())
                .anySatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.CONFLICT));
    }
}
