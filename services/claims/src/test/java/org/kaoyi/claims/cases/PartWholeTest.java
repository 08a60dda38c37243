package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.ValueType;

/** Sums that hold, sums that do not, and sums that are not exhaustive (domain.md §3). */
class PartWholeTest {
    private final Archive archive = new Archive()
            .source("C26", "Chinese")
            .source("C28", "Chinese")
            .occasion("force", "1957-12")
            .occasion("stage-1", "1958-03-15/1958-04-25")
            .occasion("stage-2", "1958-07-11/1958-08-14")
            .occasion("stage-3", "1958-09-25/1958-10-26")
            .question("strength", ValueType.QUANTITY, Cardinality.ONE, true)
            .question("men", ValueType.QUANTITY);

    @BeforeEach
    void threeStages() {
        archive.says("C28", "stage-1", "men", "8萬");
        archive.says("C28", "stage-2", "men", "10萬");
        archive.says("C28", "stage-3", "men", "7萬");
    }

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
    void partsOfAnotherTimeAreNotSummed() {
        archive.occasion("other", "1953").question("corps", ValueType.QUANTITY, Cardinality.ONE, true);
        archive.balance("force", "strength", "other", "corps", Exhaustive.YES);
        archive.says("C28", "other", "corps", "50萬").at("1953-07");
        archive.says("C26", "force", "strength", "30萬").at("1957-12");

        assertThat(archive.caseOf("force", "strength", 0, "1957-12").grade()).isEqualTo(Grade.SINGLE);
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
    void partsInOtherUnitsAreConverted() {
        archive.occasion("field", "1956").question("area", ValueType.QUANTITY).question("north", ValueType.QUANTITY);
        archive.balance("field", "area", "field", "north", Exhaustive.YES);
        archive.says("C26", "field", "area", "100 m2");
        archive.says("C28", "field", "north", "5 km2");

        assertThat(archive.caseOf("field", "area").kind()).isEqualTo(Kind.PART_WHOLE);
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
    void partsOfAPlanAreNotSummedIntoWhatHappened() {
        archive.agents("Zhou");
        archive.question("total", ValueType.QUANTITY)
                .balance("force", "total", "stage-1", "planned-men", Exhaustive.YES);
        archive.question("planned-men", ValueType.QUANTITY);
        archive.says("C28", "stage-1", "planned-men", "90").planned("Zhou", "1957-12-30");
        archive.says("C26", "force", "total", "50");

        assertThat(archive.caseOf("force", "total").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void partsThatCountOtherPeopleAreNotSummed() {
        declareStages(Exhaustive.NO);
        archive.question("horses", ValueType.QUANTITY).balance("force", "horses", "stage-1", "mounts", Exhaustive.NO);
        archive.question("mounts", ValueType.QUANTITY);
        archive.says("C28", "stage-1", "mounts", "90").counting("mules");
        archive.says("C26", "force", "horses", "50").counting("horses");

        assertThat(archive.caseOf("force", "horses").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void figuresThatMeasureOtherThingsMakeNoSum() {
        archive.question("area", ValueType.QUANTITY).question("men-there", ValueType.QUANTITY);
        archive.balance("force", "area", "stage-1", "men-there", Exhaustive.NO);
        archive.says("C28", "stage-1", "men-there", "900");
        archive.says("C26", "force", "area", "50 km2");

        Case found = archive.caseOf("force", "area");

        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
        assertThat(found.remainders()).isEmpty();
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

    @Test
    void aWholeOfMoreThanAFigureIsNotMetByPartsOfExactlyThatFigure() {
        archive.question("losses", ValueType.QUANTITY).partQuestion("dead", "losses", Exhaustive.YES);
        archive.says("C26", "force", "losses", "(257, ∞)");
        archive.says("C26", "force", "dead", "257");

        assertThat(archive.caseOf("force", "losses").reason().code()).isEqualTo("parts-fall-short");
    }

    @Test
    void aPartOfMoreThanAFigureExceedsAWholeOfExactlyThatFigure() {
        archive.question("losses", ValueType.QUANTITY).partQuestion("dead", "losses", Exhaustive.NO);
        archive.says("C26", "force", "losses", "250");
        archive.says("C26", "force", "dead", "(250, ∞)");

        assertThat(archive.caseOf("force", "losses").reason())
                .isEqualTo(new Reason("parts-exceed-whole", List.of("250", "(250, ∞)", "(250, ∞)")));
    }

    @Test
    void aPartOfAtLeastAFigureFitsAWholeOfExactlyThatFigure() {
        archive.question("losses", ValueType.QUANTITY).partQuestion("dead", "losses", Exhaustive.YES);
        archive.says("C26", "force", "losses", "250");
        archive.says("C26", "force", "dead", "at least 250");

        assertThat(archive.caseOf("force", "losses").kinds()).isEmpty();
    }

    @Test
    void whatIsLeftOfAWholeThatIsMoreThanAFigureIsMoreThanTheRest() {
        archive.question("losses", ValueType.QUANTITY).partQuestion("dead", "losses", Exhaustive.NO);
        archive.says("C26", "force", "losses", "(257, ∞)");
        archive.says("C26", "force", "dead", "200");

        assertThat(archive.caseOf("force", "losses").remainders())
                .singleElement()
                .satisfies(remainder -> assertThat(remainder.left()).isEqualTo("(57, ∞)"));
    }

    @Test
    void partsRoundedAsTheyAreWrittenMayMissTheWholeByRounding() {
        assertThat(sum("7,000", "3,200", "4,100").explainers()).containsExactly(Explainer.ROUNDING);
        assertThat(sum("100%", "33.3%", "33.3%", "33.3%").explainers()).containsExactly(Explainer.ROUNDING);
        assertThat(sum("992 m2", "100坪", "200坪").explainers()).containsExactly(Explainer.ROUNDING);
    }

    @Test
    void partsThatMissTheWholeByMoreThanTheirDigitsAreNotRounded() {
        assertThat(sum("11", "4", "6").explainers()).isEmpty();
        assertThat(sum("170,000", "5萬", "5萬").explainers()).isEmpty();
        assertThat(sum("7,000", "3,217", "4,100").explainers()).containsExactly(Explainer.ROUNDING);
        assertThat(sum("7,317", "3,217", "4,101").explainers()).isEmpty();
        assertThat(sum("at least 7,000", "3,200", "3,100").explainers()).isEmpty();
    }

    @Test
    void threeThirdsAreTheWhole() {
        assertThat(sum("100%", "a third", "三分之一", "треть").kinds()).isEmpty();
        assertThat(sum("1000 kg", "333.3 kg", "333.3 kg", "333.3 kg").kinds()).containsExactly(Kind.PART_WHOLE);
    }

    private static Case sum(String whole, String... parts) {
        Archive small = new Archive()
                .source("C26", "Chinese")
                .occasion("force", "1957-12")
                .question("losses", ValueType.QUANTITY);
        small.says("C26", "force", "losses", whole);
        for (int i = 0; i < parts.length; i++) {
            small.partQuestion("part-" + i, "losses", Exhaustive.YES);
            small.says("C26", "force", "part-" + i, parts[i]);
        }
        return small.caseOf("force", "losses");
    }
}
