package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.ValueType;

/** Which figures make a sum, and how far it may miss the whole by how they are written (domain.md §3). */
class FiguresThatMakeASumTest {
    private final Archive archive = Archives.ofThreeStages();

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
    void partsInOtherUnitsAreConverted() {
        archive.occasion("field", "1956").question("area", ValueType.QUANTITY).question("north", ValueType.QUANTITY);
        archive.balance("field", "area", "field", "north", Exhaustive.YES);
        archive.says("C26", "field", "area", "100 m2");
        archive.says("C28", "field", "north", "5 km2");

        assertThat(archive.caseOf("field", "area").kind()).isEqualTo(Kind.PART_WHOLE);
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
