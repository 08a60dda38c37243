package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.ValueType;

/** Sums that hold, sums that do not, and sums that are not exhaustive (domain.md §3). */
class PartWholeTest {
    private final Archive archive = Archives.ofThreeStages();

    @Test
    void exhaustivePartsThatFallShortAreAConflictFiledUnderTheWhole() {
        declareStages(Exhaustive.YES);
        archive.says("C26", "force", "strength", "30萬").at("1957-12");

        Case found = archive.caseOf("force", "strength", 0, "1957-12");

        assertThat(found.kind()).isEqualTo(Kind.PART_WHOLE);
        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.reason())
                .as("each figure, and both sides of the sum in one form")
                .isEqualTo(Reason.of(
                        "parts-fall-short", "300000, [295000, 305000]", "[235000, 265000]", "80000 + 100000 + 70000"));
        assertThat(found.differences().getFirst().sources())
                .as("those of the parts too")
                .isEqualTo(List.of(List.of(new Siglum("C26")), List.of(new Siglum("C28"))));
        assertThat(found.explainers()).isEmpty();
        assertThat(archive.caseOf("stage-1", "men").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void exhaustivePartsWhoseIntervalsMeetTheWholeHold() {
        declareStages(Exhaustive.YES);
        archive.says("C26", "force", "strength", "25萬").at("1957-12");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void partsThatAreNotAllMayFallShort() {
        declareStages(Exhaustive.UNKNOWN);
        archive.says("C26", "force", "strength", "30萬").at("1957-12");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void partsThatAreNotAllMustNotExceedTheWhole() {
        declareStages(Exhaustive.NO);
        archive.says("C26", "force", "strength", "20萬").at("1957-12");

        Case found = archive.caseOf("force", "strength", 0, "1957-12");

        assertThat(found.kind()).isEqualTo(Kind.PART_WHOLE);
        assertThat(found.reason().code()).isEqualTo("parts-exceed-whole");
    }

    @Test
    void aPartOfADeclaredSumIsNotHeldAgainstTheWholeByItself() {
        archive.occasion("campaign", "1951")
                .occasion("battle", "1951-05", "campaign", null)
                .question("losses", ValueType.QUANTITY)
                .balance("campaign", "losses", "battle", "losses", Exhaustive.UNKNOWN);
        archive.says("C26", "campaign", "losses", "500");
        archive.says("C28", "battle", "losses", "320");

        assertThat(archive.caseOf("battle", "losses").grade().isFinding()).isFalse();
        assertThat(archive.caseOf("campaign", "losses").grade().isFinding()).isFalse();
    }

    @Test
    void aPartThatNobodyAddsUpIsHeldAgainstTheWhole() {
        archive.occasion("campaign", "1951")
                .occasion("battle", "1951-05", "campaign", null)
                .question("losses", ValueType.QUANTITY);
        archive.says("C26", "campaign", "losses", "500");
        archive.says("C28", "battle", "losses", "320");

        assertThat(archive.caseOf("battle", "losses").kind()).isEqualTo(Kind.QUANTITY);
        assertThat(archive.caseOf("battle", "losses").explainers()).contains(Explainer.OTHER_TALK);
    }

    @Test
    void aPartThatNobodyCountedLeavesTheSumOpen() {
        declareStages(Exhaustive.YES);
        archive.occasion("stage-4", "1958-12").balance("force", "strength", "stage-4", "men", Exhaustive.YES);
        archive.says("C26", "force", "strength", "30萬").at("1957-12");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void oneOfTwoReadingsOfAPartThatFitsIsEnough() {
        declareStages(Exhaustive.YES);
        archive.source("K9", "DPRK").says("K9", "stage-1", "men", "13萬");
        archive.says("C26", "force", "strength", "30萬").at("1957-12");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").grade()).isEqualTo(Grade.SINGLE);
        assertThat(archive.caseOf("stage-1", "men").kind()).isEqualTo(Kind.QUANTITY);
    }

    private void declareStages(Exhaustive exhaustive) {
        for (String stage : new String[] {"stage-1", "stage-2", "stage-3"}) {
            archive.balance("force", "strength", stage, "men", exhaustive);
        }
    }

    @Test
    void amongTooManyReadingsOnlyWhatNoneCanMendIsAConflict() {
        declareStages(Exhaustive.YES);
        for (int i = 1; i <= 5; i++) {
            archive.source("K" + i, "DPRK");
            for (String stage : new String[] {"stage-1", "stage-2", "stage-3"}) {
                archive.says("K" + i, stage, "men", i + "萬");
            }
        }
        archive.says("C26", "force", "strength", "29萬").at("1957-12");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").kind()).isEqualTo(Kind.PART_WHOLE);

        archive.says("K1", "stage-1", "men", "12萬");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void whatIsLeftOfTheWholeIsSaidWherePartsAreNotAll() {
        declareStages(Exhaustive.NO);
        archive.says("C26", "force", "strength", "30萬").at("1957-12");

        Case found = archive.caseOf("force", "strength", 0, "1957-12");

        assertThat(found.remainders()).singleElement().satisfies(remainder -> {
            assertThat(remainder.whole().value()).isEqualTo("C26/force/strength");
            assertThat(remainder.parts()).hasSize(3);
            assertThat(remainder.left()).isEqualTo("[30000, 70000]");
        });
    }

    @Test
    void ofPartsThatAreAllThereIsNothingLeftToSay() {
        declareStages(Exhaustive.YES);
        archive.says("C26", "force", "strength", "25萬").at("1957-12");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").remainders())
                .isEmpty();
    }

    @Test
    void whatIsLeftIsNeverLessThanNothingAndReachesOverAllThatIsToldOfAPart() {
        archive.source("K9", "DPRK").says("K9", "stage-1", "men", "20");
        declareStages(Exhaustive.UNKNOWN);
        archive.says("C26", "force", "strength", "25萬").at("1957-12");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").remainders())
                .singleElement()
                .satisfies(remainder -> assertThat(remainder.left()).isEqualTo("[0, 94980]"));
    }

    @Test
    void aSourceIsHeldToItsOwnSumEvenWhereOthersCouldMendIt() {
        declareStages(Exhaustive.NO);
        archive.source("K9", "DPRK").says("K9", "stage-1", "men", "1萬");
        archive.says("C28", "force", "strength", "17萬").at("1957-12");

        Case found = archive.caseOf("force", "strength", 0, "1957-12");

        assertThat(found.kind()).isEqualTo(Kind.PART_WHOLE);
        assertThat(found.reason().code()).isEqualTo("parts-exceed-whole");
    }

    @Test
    void aSumThatNoSingleSourceGivesIsHeldAgainstTheWholeAcrossSources() {
        declareStages(Exhaustive.YES);
        archive.says("C26", "force", "strength", "40萬").at("1957-12");

        Case found = archive.caseOf("force", "strength", 0, "1957-12");

        assertThat(found.kind()).isEqualTo(Kind.PART_WHOLE);
        assertThat(found.readings())
                .singleElement()
                .satisfies(reading -> assertThat(reading.sigla()).hasSize(1));
    }

    @Test
    void aPartThatIsDeclaredTwiceIsCountedOnce() {
        declareStages(Exhaustive.YES);
        declareStages(Exhaustive.NO);
        archive.says("C26", "force", "strength", "25萬").at("1957-12");

        Case found = archive.caseOf("force", "strength", 0, "1957-12");

        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
        assertThat(found.remainders()).hasSize(1);
    }

    @Test
    void aQuestionThatAsksAPartIsSummedWithinItsOccasion() {
        archive.question("losses", ValueType.QUANTITY)
                .partQuestion("dead", "losses", Exhaustive.YES)
                .partQuestion("wounded", "losses", Exhaustive.YES);
        archive.says("C26", "force", "losses", "100");
        archive.says("C26", "force", "dead", "30");
        archive.says("C26", "force", "wounded", "60");

        assertThat(archive.caseOf("force", "losses").reason().code()).isEqualTo("parts-fall-short");
    }

    @Test
    void aPartOfADeclaredPartIsStillHeldAgainstTheWhole() {
        archive.occasion("campaign", "1951")
                .occasion("battle", "1951-05", "campaign", null)
                .occasion("assault", "1951-05-16", "battle", null)
                .question("losses", ValueType.QUANTITY)
                .balance("campaign", "losses", "battle", "losses", Exhaustive.UNKNOWN);
        archive.says("C26", "campaign", "losses", "500");
        archive.says("C28", "assault", "losses", "320");

        assertThat(archive.caseOf("assault", "losses").kind()).isEqualTo(Kind.QUANTITY);
    }

    @Test
    void aSumDeclaredOfWhatIsNoFigureHidesNoConflict() {
        archive.occasion("campaign", "1951")
                .occasion("battle", "1951-05", "campaign", null)
                .question("day", ValueType.DATE)
                .balance("campaign", "day", "battle", "day", Exhaustive.UNKNOWN);
        archive.says("C26", "campaign", "day", "1951-05-16");
        archive.says("C28", "battle", "day", "1951-05-20");

        assertThat(archive.caseOf("battle", "day").kind()).isEqualTo(Kind.DATE);
    }
}
