package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** Tellers who change their account (domain.md §3). */
class RevisionTest {
    private final Archive archive = Archives.ofAnOrderAndAFigure();

    @Test
    void oneTellerWhoTellsTwoHearersDifferentFiguresHasRevisedHisAccount() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "committee");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.kinds()).containsExactly(Kind.QUANTITY, Kind.REVISION);
        assertThat(found.explainers()).contains(Explainer.HEARER);
    }

    @Test
    void aChangedPlanIsNoRevision() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov").inMode(Mode.PLANNED);
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "committee").inMode(Mode.PLANNED);

        assertThat(archive.caseOf("talk", "men").kinds()).doesNotContain(Kind.REVISION);
    }

    @Test
    void twoRecordersOfOneTellingAreNoRevision() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "Puzanov");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);
    }

    @Test
    void oneTellerWhoTellsTheSameHearerOtherFiguresLaterHasRevisedHisAccount() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov").told("1957-11-28");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "Puzanov").told("1958-02-13");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY, Kind.REVISION);
    }

    @Test
    void tellingsOfWhichNeitherIsKnownToBeLaterAreNoRevision() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov").told("1957-11");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "Puzanov").told("1957-11-28");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);
    }

    @Test
    void anUnknownHearerIsNotKnownToBeAnother() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "Puzanov");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);
    }

    @Test
    void aRevisionNamesOnlyTheTellingsThatDiffer() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "committee");
        archive.says("C1", "talk", "men", "200,000");

        assertThat(archive.caseOf("talk", "men").differences())
                .filteredOn(it -> it.kind() == Kind.REVISION)
                .singleElement()
                .satisfies(it -> assertThat(it.claims())
                        .extracting(claim -> claim.value())
                        .containsExactly("K1/talk/men", "K2/talk/men"));
    }

    @Test
    void whoDeniesWhatHeToldAnotherHasRevisedHisAccount() {
        archive.question("apologised", ValueType.YES_NO);
        archive.says("K1", "talk", "apologised", "yes").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "apologised", "yes")
                .toldBy("Kim", "committee")
                .denying();

        assertThat(archive.caseOf("talk", "apologised").kinds()).containsExactly(Kind.POLARITY, Kind.REVISION);
    }

    @Test
    void aChangedPlanOfOneHolderAndDateIsNoRevisionEither() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov").planned("Kim", "1957-12-20");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "committee").planned("Kim", "1957-12-20");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);
    }

    @Test
    void aFigureToldAfterAnotherWasOnPaperIsARevisionAndTwoUndatedOnesAreNot() {
        archive.source("K3", "DPRK", Layer.RECORD, "1957-11-28").source("K4", "DPRK", Layer.RECORD, "1958-02-13");
        archive.says("K3", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K4", "talk", "men", "200,000").toldBy("Kim", "Puzanov");
        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);

        archive.says("K1", "talk", "men", "200,000").toldBy("Kim", "Puzanov").told("1958-02-13");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY, Kind.REVISION);
    }
}
