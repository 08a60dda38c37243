package org.kaoyi.claims.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.Archives;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;

/** What hangs on a source or a claim, and changes when it falls. */
class BlastRadiusTest {
    private static final CaseKey MEN = new CaseKey(new OccasionId("talk"), new QuestionId("men"), 0, null);

    private final CaseFinder finder = new CaseFinder(Policy.STANDARD);
    private final Archive archive = Archives.ofFourSources();

    @Test
    void withoutItsOnlyContradictionACaseIsAgreed() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("K1", "talk", "day", "1957-11-09");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K1"))));

        assertThat(radius.changes())
                .extracting(BlastRadius.Change::key, change -> change.before().grade(), BlastRadiusTest::gradeAfter)
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
    void aWholeOfWhichSomethingElseRemainsHangsOnWhoCountedThePart() {
        archive.question("first", ValueType.QUANTITY);
        archive.balance("talk", "men", "talk", "first", Exhaustive.NO);
        archive.says("C1", "talk", "men", "300");
        archive.says("K1", "talk", "first", "150");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K1"))));

        assertThat(radius.changes()).extracting(BlastRadius.Change::key).contains(MEN);
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

    private static @Nullable Grade gradeAfter(BlastRadius.Change change) {
        return change.after() == null ? null : change.after().grade();
    }

    @Test
    void aLossChangesNothingInTheDossierItself() {
        archive.says("C1", "talk", "men", "300,000");
        List<Case> before = archive.cases();

        BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("C1"))));

        assertThat(archive.cases()).isEqualTo(before);
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
