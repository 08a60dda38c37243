package org.kaoyi.claims.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;

/** What hangs on a source, what would flip a case, who tells what, and what speaks for whom. */
class InquiryTest {
    private static final CaseKey MEN = new CaseKey(new OccasionId("talk"), new QuestionId("men"), 0, null);

    private final CaseFinder finder = new CaseFinder(Policy.STANDARD);
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("C2", "Chinese")
            .source("K1", "DPRK")
            .source("K2", "DPRK")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY)
            .question("day", ValueType.DATE);

    @Test
    void withoutItsOnlyContradictionACaseIsAgreed() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("K1", "talk", "day", "1957-11-09");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K1"))));

        assertThat(radius.changes())
                .extracting(BlastRadius.Change::key, change -> change.before().grade(), InquiryTest::gradeAfter)
                .containsExactlyInAnyOrder(
                        tuple(MEN, Grade.CONFLICT, Grade.AGREEMENT),
                        tuple(new CaseKey(new OccasionId("talk"), new QuestionId("day"), 0, null), Grade.SINGLE, null));
        assertThat(radius.changes())
                .filteredOn(change -> change.key().equals(MEN))
                .singleElement()
                .satisfies(change -> assertThat(change.lostReadings()).containsExactly("affirms 200000"));
    }

    @Test
    void aRulingReopensWhenItsGroundIsThoughtAway() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("K2", "talk", "men", "200,000");
        archive.assessed("talk", "men", "K2/talk/men");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofClaim(new ClaimId("K2/talk/men")));

        assertThat(radius.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reopens()).isTrue());
    }

    @Test
    void aRulingReopensWhenTheSourceOfItsGroundIsThoughtAwayAndNoOther() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.assessed("talk", "men", "C1/talk/men");

        assertThat(BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("C1"))))
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reopens()).isTrue());
        assertThat(BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("C2"))))
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reopens()).isFalse());
    }

    @Test
    void aRulingReopensWhenTheSourceWhoseSilenceIsItsGroundIsThoughtAway() {
        archive.says("C1", "talk", "men", "300,000");
        archive.silent("K1", "talk", "men");
        archive.says("C2", "talk", "men", "200,000");
        archive.assessed("talk", "men", "silent:K1/talk/men/0");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K1"))));

        assertThat(radius.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reopens()).isTrue());
    }

    @Test
    void aCaseThatLosesASilenceBesideItsConflictChanges() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "200,000");
        archive.silent("K1", "talk", "men");
        archive.silent("K2", "talk", "men");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K1"))));

        assertThat(radius.changes()).singleElement().satisfies(change -> {
            assertThat(change.before().grade()).isEqualTo(Grade.CONFLICT);
            assertThat(change.lostSilences()).containsExactly(new Siglum("K1"));
        });
    }

    @Test
    void aCaseThatRestsOnALineLessChangesAndOneThatLosesARepetitionDoesNot() {
        archive.agents("Kim", "Mao", "Puzanov");
        archive.says("C1", "talk", "men", "300,000").toldBy("Mao", "Puzanov");
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "300,000").toldBy("Kim", "Puzanov");

        assertThat(BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("C1"))))
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.linesLost()).isEqualTo(1));
        assertThat(BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K2"))))
                        .changes())
                .isEmpty();
    }

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
    void aWholeOfWhichSomethingElseRemainsHangsOnWhoCountedThePart() {
        archive.question("first", ValueType.QUANTITY);
        archive.balance("talk", "men", "talk", "first", Exhaustive.NO);
        archive.says("C1", "talk", "men", "300");
        archive.says("K1", "talk", "first", "150");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K1"))));

        assertThat(radius.changes()).extracting(BlastRadius.Change::key).contains(MEN);
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

    @Test
    void sourcesWhoseAccessIsUndatedAreNamedAndLeftOut() {
        archive.says("C1", "talk", "men", "300,000");

        Knowable knowable = Knowable.in(archive.dossier(), 2010);

        assertThat(knowable.undated()).containsExactly(new Siglum("C1"));
        assertThat(finder.find(knowable.dossier())).isEmpty();
    }

    @Test
    void theCanonTableTellsWhatAllTellWhatEachGroupTellsAndWhatOneAloneTells() {
        archive.question("place", ValueType.TEXT);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("C1", "talk", "place", "in the Kremlin");
        archive.says("C2", "talk", "place", "in Moscow");
        archive.silent("K1", "talk", "place");
        archive.says("K1", "talk", "day", "1957-11-09");

        CanonTable table = CanonTable.of(archive.dossier(), new OccasionId("talk"));

        assertThat(table.canons())
                .extracting(
                        CanonTable.Canon::told,
                        canon -> canon.sources().toString(),
                        canon -> canon.topics().getFirst().question().value())
                .containsExactly(
                        tuple(CanonTable.Told.BY_ALL, "[C1, C2, K1]", "men"),
                        tuple(CanonTable.Told.BY_GROUP, "[C1, C2]", "place"),
                        tuple(CanonTable.Told.BY_ONE, "[K1]", "day"));
        assertThat(table.canons().get(1).topics().getFirst().silent()).containsExactly(new Siglum("K1"));
    }

    @Test
    void whatOneSourceAloneTellsOfAnOccasionIsNotToldByAll() {
        archive.says("K1", "talk", "men", "200,000");

        assertThat(CanonTable.of(archive.dossier(), new OccasionId("talk")).canons())
                .singleElement()
                .satisfies(canon -> assertThat(canon.told()).isEqualTo(CanonTable.Told.BY_ONE));
    }

    @Test
    void aFileThatWasOpenedInNinetyFiveAndClosedInTwelveIsKnownInBetween() {
        archive.sourceSeen("F1", "1995", "2012", null).says("F1", "talk", "men", "300,000");

        assertThat(Knowable.in(archive.dossier(), 1994).accessible()).isEmpty();
        assertThat(Knowable.in(archive.dossier(), 1995).accessible()).containsExactly(new Siglum("F1"));
        assertThat(Knowable.in(archive.dossier(), 2012).accessible()).containsExactly(new Siglum("F1"));
        assertThat(Knowable.in(archive.dossier(), 2013).accessible()).isEmpty();
        assertThat(Knowable.in(archive.dossier(), 2013).undated()).isEmpty();
    }

    @Test
    void ofAnUncertainYearTheLastThatItCanBeCounts() {
        archive.sourceSeen("F1", "[1993..1996]", null, null).says("F1", "talk", "men", "300,000");

        assertThat(Knowable.in(archive.dossier(), 1995).accessible()).isEmpty();
        assertThat(Knowable.in(archive.dossier(), 1996).accessible()).containsExactly(new Siglum("F1"));
    }

    @Test
    void whatIsOnlyCitedIsKnownOnceTheCitingWorkIs() {
        archive.source("SHEN", "PRC scholarship", Layer.SCHOLARSHIP, "2016");
        archive.sourceSeen("F1", null, null, "SHEN").says("F1", "talk", "men", "300,000");

        assertThat(Knowable.in(archive.dossier(), 2015).accessible()).isEmpty();
        assertThat(Knowable.in(archive.dossier(), 2016).accessible()).containsExactly(new Siglum("F1"));
    }

    @Test
    void aRulingOfThisFamilyLosesAGroundThatStandsInAnother() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.assessed("talk", "men", "elsewhere");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofClaim(new ClaimId("elsewhere")));

        assertThat(radius.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reopens()).isTrue());
    }

    private static Set<Siglum> sigla(String... ids) {
        return Arrays.stream(ids).map(Siglum::new).collect(Collectors.toSet());
    }

    private static @Nullable Grade gradeAfter(BlastRadius.Change change) {
        return change.after() == null ? null : change.after().grade();
    }

    @Test
    void evidenceThatFitsAllRivalsDecidesNothing() {
        Interpretation burden = rival("burden", List.of("a", "b"), List.of());
        Interpretation relations = rival("relations", List.of("a"), List.of("b"));

        RivalMatrix matrix = RivalMatrix.of(
                List.of(relations, burden), claim -> !claim.value().equals("b"));

        assertThat(matrix.rows())
                .satisfiesExactly(
                        fitsAll -> assertThat(fitsAll.decidesNothing(2)).isTrue(), divides -> {
                            assertThat(divides.decidesNothing(2)).isFalse();
                            assertThat(divides.standing()).isFalse();
                            assertThat(divides.bearings())
                                    .isEqualTo(Map.of(
                                            new InterpretationId("burden"), RivalMatrix.Bearing.SUPPORTS,
                                            new InterpretationId("relations"), RivalMatrix.Bearing.CONTRADICTS));
                        });
    }

    @Test
    void aLossChangesNothingInTheDossierItself() {
        archive.says("C1", "talk", "men", "300,000");
        List<Case> before = archive.cases();

        BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("C1"))));

        assertThat(archive.cases()).isEqualTo(before);
    }

    private static Interpretation rival(String id, List<String> supports, List<String> contradicts) {
        return new Interpretation(
                new InterpretationId(id),
                new OccasionId("talk"),
                new QuestionId("why"),
                id,
                "a scholar",
                true,
                supports.stream().map(ClaimId::new).toList(),
                contradicts.stream().map(ClaimId::new).toList());
    }

    @Test
    void aFileClosedFromAYearOnIsClosedFromItsStart() {
        archive.sourceSeen("F1", "1995", "2013/..", null).says("F1", "talk", "men", "300,000");
        archive.sourceSeen("F2", "1990", "1995/2005", null).says("F2", "talk", "men", "300,000");

        assertThat(Knowable.in(archive.dossier(), 2012).accessible()).containsExactly(new Siglum("F1"));
        assertThat(Knowable.in(archive.dossier(), 2014).accessible()).isEmpty();
    }

    @Test
    void aReadingThatAnotherSourceCarriesInOtherWordsIsNotLost() {
        archive.says("C1", "talk", "men", "1 km");
        archive.says("C2", "talk", "men", "1000 m");
        archive.says("K1", "talk", "men", "5 km");
        archive.assessed("talk", "men", "C1/talk/men");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("C1"))));

        assertThat(radius.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.lostReadings()).isEmpty());
    }

    @Test
    void aTranslationIsNoFurtherSourceInTheCanonTable() {
        archive.translation("C1e", "C1");
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C1e", "talk", "day", "1957-11-09");
        archive.says("K1", "talk", "day", "1957-11-09");
        archive.silent("C1e", "talk", "men");

        CanonTable table = CanonTable.of(archive.dossier(), new OccasionId("talk"));

        assertThat(table.sources()).containsExactly(new Siglum("C1"), new Siglum("K1"));
        assertThat(table.canons())
                .extracting(
                        CanonTable.Canon::told,
                        canon -> canon.topics().getFirst().question().value())
                .containsExactly(tuple(CanonTable.Told.BY_ALL, "day"), tuple(CanonTable.Told.BY_ONE, "men"));
        assertThat(table.canons().getLast().topics().getFirst().silent()).isEmpty();
    }

    @Test
    void withoutASourceItsRetractedClaimSettledNothing() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.retracted("K1/talk/men");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K1"))));

        assertThat(finder.find(archive.dossier()))
                .extracting(Case::state)
                .containsExactly(CaseState.SETTLED_BY_RETRACTION);
        assertThat(radius.left()).extracting(Case::state).containsExactly(CaseState.OPEN);
    }
}
