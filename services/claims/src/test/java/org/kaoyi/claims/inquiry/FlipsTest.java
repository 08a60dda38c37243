package org.kaoyi.claims.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.Archives;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;

/** Which sources must fall for a case to become another. */
class FlipsTest {
    private static final CaseKey MEN = new CaseKey(new OccasionId("talk"), new QuestionId("men"), 0, null);

    private final CaseFinder finder = new CaseFinder(Policy.STANDARD);
    private final Archive archive = Archives.ofFourSources();

    @Test
    void oneSourceThatFlipsACaseIsTheAnswer() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");

        Flips flips = Flips.of(finder, archive.dossier(), MEN);

        assertThat(flips.now()).isEqualTo(Grade.CONFLICT);
        assertThat(flips.flips())
                .extracting(Flips.Flip::by, Flips.Flip::without, Flips.Flip::becomes)
                .containsExactly(tuple(Flips.By.SOURCES, List.of(sigla("K1")), Grade.AGREEMENT));
    }

    @Test
    void whereTwoMustFallTogetherNoSmallerSetIsNamed() {
        for (String source : List.of("C1", "C2")) {
            archive.says(source, "talk", "men", "300,000");
        }
        for (String source : List.of("K1", "K2")) {
            archive.says(source, "talk", "men", "200,000");
        }

        Flips flips = Flips.of(finder, archive.dossier(), MEN);

        assertThat(flips.flips())
                .extracting(Flips.Flip::by, Flips.Flip::without, Flips.Flip::becomes)
                .containsExactly(
                        tuple(Flips.By.SOURCES, List.of(sigla("C1"), sigla("C2")), Grade.AGREEMENT),
                        tuple(Flips.By.SOURCES, List.of(sigla("K1"), sigla("K2")), Grade.AGREEMENT));
    }

    @Test
    void whereTwoSourcesHaveItFromOneTellerTheLossOfHisLineIsEnough() {
        archive.agents("Kim", "Puzanov", "Feng");
        for (String source : List.of("C1", "C2")) {
            archive.says(source, "talk", "men", "300,000");
        }
        archive.says("K1", "talk", "men", "200,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "Feng");

        Flips flips = Flips.of(finder, archive.dossier(), MEN);

        assertThat(flips.flips())
                .filteredOn(flip -> flip.by() == Flips.By.LINES)
                .extracting(Flips.Flip::without, Flips.Flip::becomes)
                .containsExactly(tuple(List.of(sigla("K1", "K2")), Grade.AGREEMENT));
    }

    @Test
    void aPartOfASumElsewhereInTheFamilyCanFlipItsWhole() {
        archive.occasion("stage", "1958-03").question("left", ValueType.QUANTITY);
        archive.balance("talk", "men", "stage", "left", Exhaustive.NO);
        archive.says("C1", "talk", "men", "100");
        archive.says("K1", "stage", "left", "200");

        Flips flips = Flips.of(finder, archive.dossier(), MEN);

        assertThat(flips.flips())
                .extracting(Flips.Flip::without, Flips.Flip::becomes)
                .contains(tuple(List.of(sigla("K1")), Grade.SINGLE));
    }

    @Test
    void aSearchThatCanNotTryEverySetSaysSo() {
        for (String source : List.of("C1", "C2")) {
            archive.says(source, "talk", "men", "300,000");
        }
        for (String source : List.of("K1", "K2")) {
            archive.says(source, "talk", "men", "200,000");
        }

        assertThat(Flips.of(finder, archive.dossier(), MEN, 4).capped()).isTrue();
        assertThat(Flips.of(finder, archive.dossier(), MEN, 4).flips()).isEmpty();
        assertThat(Flips.of(finder, archive.dossier(), MEN, 10).capped()).isFalse();
        assertThat(Flips.of(finder, archive.dossier(), MEN, 10).flips()).hasSize(2);
    }

    @Test
    void aSourceWhoseFigureAloneLetsASumComeOutFlipsTheCase() {
        archive.question("first", ValueType.QUANTITY).question("second", ValueType.QUANTITY);
        archive.balance("talk", "men", "talk", "first", Exhaustive.YES)
                .balance("talk", "men", "talk", "second", Exhaustive.YES);
        archive.says("C1", "talk", "men", "300");
        archive.says("K1", "talk", "first", "100");
        archive.says("K1", "talk", "second", "150");
        archive.says("C2", "talk", "second", "200");

        assertThat(Flips.of(finder, archive.dossier(), MEN).flips())
                .extracting(Flips.Flip::without, Flips.Flip::becomes)
                .contains(tuple(List.of(sigla("C2")), Grade.CONFLICT));
    }

    @Test
    void aSilenceFallsWithTheSourceThatIsSilentAndWithTheOnlyOneThatTells() {
        archive.silent("C1", "talk", "men").tellerPresent();
        archive.says("K1", "talk", "men", "200,000");

        Flips flips = Flips.of(finder, archive.dossier(), MEN);

        assertThat(flips.now()).isEqualTo(Grade.SILENCE);
        assertThat(flips.flips())
                .extracting(Flips.Flip::without, flip -> flip.claims().toString())
                .containsExactly(
                        tuple(List.of(sigla("C1")), "[silent:C1/talk/men/0]"),
                        tuple(List.of(sigla("K1")), "[K1/talk/men]"));
    }

    @Test
    void allThatASourceTellsOfTheFamilyFallsWithIt() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("K1", "talk", "men", "250,000");

        assertThat(Flips.of(finder, archive.dossier(), MEN).flips())
                .filteredOn(flip -> flip.without().equals(List.of(sigla("K1"))))
                .singleElement()
                .satisfies(flip -> assertThat(flip.claims()).hasSize(2));
    }

    @Test
    void aCaseThatNobodyCarriesHasNothingToFlip() {
        assertThat(Flips.of(finder, archive.dossier(), MEN)).isEqualTo(new Flips(null, List.of(), false));
    }

    @Test
    void whatFourSourcesCarryNoThreeCanFlip() {
        archive.source("C3", "Chinese")
                .source("K3", "DPRK")
                .source("C4", "Chinese")
                .source("K4", "DPRK");
        for (String number : List.of("1", "2", "3", "4")) {
            archive.says("C" + number, "talk", "men", "300,000");
            archive.says("K" + number, "talk", "men", "200,000");
        }

        assertThat(Flips.of(finder, archive.dossier(), MEN).flips()).isEmpty();
    }

    private static Set<Siglum> sigla(String... ids) {
        return Arrays.stream(ids).map(Siglum::new).collect(Collectors.toSet());
    }
}
