package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** Independence is counted in lines and put in words; it is never a vote (domain.md §3). */
class IndependenceTest {
    private final Archive archive = new Archive()
            .source("K1", "DPRK")
            .source("K2", "DPRK")
            .source("K3", "DPRK")
            .agents("Kim", "Nam Il", "Puzanov", "Pak")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY);

    @Test
    void oneTellerInThreeDocumentsIsOneLine() {
        for (String source : new String[] {"K1", "K2", "K3"}) {
            archive.says(source, "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        }

        assertThat(archive.caseOf("talk", "men").independence()).isEqualTo(new Independence(3, 3, 1, 1, false));
        assertThat(archive.caseOf("talk", "men").reason().code()).isEqualTo("agree-same-teller");
    }

    @Test
    void twoTellersInOneDocumentAreTwoLines() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K1", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence()).isEqualTo(new Independence(2, 1, 2, 2, false));
    }

    @Test
    void aSourceDerivedFromAnotherAddsNoLine() {
        archive.source("K4", "DPRK", Layer.RECORD, null, "K1");
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K4", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(1);
    }

    @Test
    void twoSourcesDerivedFromAThirdAreOneLine() {
        archive.source("K4", "DPRK", Layer.RECORD, null, "K3").source("K5", "DPRK", Layer.RECORD, null, "K3");
        archive.says("K4", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K5", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(1);
    }

    @Test
    void anUnknownTellerMakesTheCountALowerBound() {
        archive.says("K1", "talk", "men", "300,000");
        archive.says("K2", "talk", "men", "300,000");

        assertThat(archive.caseOf("talk", "men").independence()).isEqualTo(new Independence(2, 2, 2, 2, true));
    }

    @Test
    void aCommonCustodianIsALinkInWordsAndNoLine() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.links()).contains("all DPRK accounts here reach us through Soviet custody");
        assertThat(found.independence().lines()).isEqualTo(2);
    }

    @Test
    void twoTellersOfADelegationAreALinkInWordsAndTwoLines() {
        archive.agentNamed("delegation", "the DPRK delegation")
                .agentOf("Choe", "delegation")
                .agentOf("Ri", "delegation");
        archive.says("K1", "talk", "men", "300,000").toldBy("Choe", "Puzanov");
        archive.says("K2", "talk", "men", "300,000").toldBy("Ri", "Puzanov");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.links()).contains("Choe, Ri all speak for the DPRK delegation");
        assertThat(found.independence().lines()).isEqualTo(2);
    }

    @Test
    void oneRecorderIsALinkInWords() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov").recordedBy("Pak");
        archive.says("K2", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov").recordedBy("Pak");

        assertThat(archive.caseOf("talk", "men").links()).contains("K1, K2 were put on paper by Pak");
    }

    @Test
    void oneCitingAuthorIsALinkInWords() {
        archive.sourceSeen("A", null, null, "SHEN").sourceSeen("B", null, null, "SHEN");
        archive.says("A", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("B", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");

        assertThat(archive.caseOf("talk", "men").links()).contains("A, B are known only as cited in SHEN");
    }

    @Test
    void whoCitesTheOthersIsNotShownToBeAnotherLine() {
        archive.source("SHEN", "PRC");
        archive.sourceSeen("A", null, null, "SHEN");
        archive.says("A", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("SHEN", "talk", "men", "300,000");

        assertThat(archive.caseOf("talk", "men").links())
                .contains(
                        "SHEN knows and cites A: what it says may rest on them, and its line is not shown to be another");
    }

    @Test
    void whoDoesNotComeThroughTheCommonCustodianIsNamed() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");
        archive.says("K3", "talk", "men", "300,000").toldBy("Pak", "Puzanov").keptBy("Chinese");

        assertThat(archive.caseOf("talk", "men").links())
                .contains("all DPRK accounts here reach us through Soviet custody, except K3");
    }

    @Test
    void oneAccountInForeignCustodyIsNoCommonDependence() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");

        assertThat(archive.caseOf("talk", "men").links()).isEmpty();
    }

    @Test
    void twoSiglaThatMayBeOneDocumentAreALinkInWords() {
        archive.perhapsSame("C3", "C2").perhapsSame("C2", "C3");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("C3", "talk", "men", "300,000");

        assertThat(archive.caseOf("talk", "men").links()).containsExactly("C2, C3 are perhaps one document");
        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(2);
    }

    @Test
    void aReadingHasItsOwnIndependenceAndItsOwnLinks() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K3", "talk", "men", "200,000").toldBy("Nam Il", "Puzanov");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.independence()).isEqualTo(new Independence(3, 3, 2, 2, false));
        assertThat(found.readings().getFirst().independence()).isEqualTo(new Independence(2, 2, 1, 1, false));
        assertThat(found.readings().getFirst().links())
                .containsExactly("all DPRK accounts here reach us through Soviet custody");
        assertThat(found.readings().getLast().links()).isEmpty();
    }

    @Test
    void aCopyAddsNoLine() {
        archive.copy("K1-carbon", "K1", AccessForm.FILM);
        archive.says("K1", "talk", "men", "300,000");
        archive.says("K1-carbon", "talk", "men", "300,000");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.independence()).isEqualTo(new Independence(2, 1, 1, 1, true));
        assertThat(found.grade()).as("a copy does not agree with its original").isEqualTo(Grade.SINGLE);
        assertThat(found.readings().getFirst().sigla()).hasSize(2);
    }

    @Test
    void twoTellersInADocumentStayTwoLinesWhateverDerivesFromItElsewhere() {
        archive.source("K4", "DPRK", Layer.RECORD, null, "K1");
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K1", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(2);
    }

    @Test
    void aSourceThatDerivesAtTwoRemovesAddsNoLine() {
        archive.source("K4", "DPRK", Layer.RECORD, null, "K3").source("K5", "DPRK", Layer.RECORD, null, "K4");
        archive.says("K3", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K5", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");
        archive.says("K2", "talk", "men", "300,000").toldBy("Pak", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(2);
    }

    @Test
    void adviceByManyIsNeverAVote() {
        for (String source : new String[] {"K1", "K2", "K3"}) {
            archive.says(source, "talk", "men", "300,000");
        }
        archive.source("C1", "Chinese").says("C1", "talk", "men", "200,000");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.groups()).hasSize(2);
    }

    @Test
    void whoseCustodyIsUnknownIsNoExceptionFromTheCommonOne() {
        archive.source("C81", "Chinese").source("C82", "Chinese").perhapsSame("C83", "C81");
        for (String source : List.of("C81", "C82", "C83")) {
            archive.says(source, "talk", "men", "300,000");
        }

        assertThat(archive.caseOf("talk", "men").links())
                .contains("all Chinese accounts here reach us through Soviet custody; whose custody is unknown: C83");
    }

    @Test
    void twoTellersInADocumentStayTwoLinesWhereACopyIsCodedToo() {
        archive.copy("K1-carbon", "K1", AccessForm.FILM);
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K1", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");
        archive.says("K1-carbon", "talk", "men", "300,000").toldBy("Kim", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence()).isEqualTo(new Independence(3, 1, 2, 2, false));
    }

    @Test
    void whatADocumentRetellsOfOneTellerOfAnotherIsNotTiedToItsOtherTeller() {
        archive.source("K4", "DPRK", Layer.RECORD, null, "K1");
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K1", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");
        archive.says("K4", "talk", "men", "300,000").toldBy("Kim", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(2);
    }

    @Test
    void aHistoryThatDrawsOnACopyDependsOnItsOriginal() {
        archive.copy("K1-print", "K1", AccessForm.EDITION).source("K4", "DPRK", Layer.RECORD, null, "K1-print");
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K4", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(1);
    }

    @Test
    void twoAccountsThatOneManRetoldInOneTellingAreOneLine() {
        archive.says("K1", "talk", "men", "300,000").toldBy(List.of("Kim", "Pak"), List.of("Pak", "Puzanov"));
        archive.says("K2", "talk", "men", "300,000").toldBy(List.of("Nam Il", "Pak"), List.of("Pak", "Puzanov"));

        assertThat(archive.caseOf("talk", "men").independence()).isEqualTo(new Independence(2, 2, 2, 1, false));
    }

    @Test
    void whatOneManRetoldOnTwoDaysIsTwoTellings() {
        archive.says("K1", "talk", "men", "300,000")
                .toldBy(List.of("Kim", "Pak"), List.of("Pak", "Puzanov"))
                .told("1957-11-28");
        archive.says("K2", "talk", "men", "300,000")
                .toldBy(List.of("Nam Il", "Pak"), List.of("Pak", "Puzanov"))
                .told("1958-02-13");

        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(2);
    }

    @Test
    void sourcesThatDeriveFromEachOtherInACircleAreOneLine() {
        archive.source("K4", "DPRK", Layer.RECORD, null, "K5").source("K5", "DPRK", Layer.RECORD, null, "K4");
        archive.says("K4", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K5", "talk", "men", "300,000").toldBy("Nam Il", "Puzanov");

        assertThat(archive.caseOf("talk", "men").independence().lines()).isEqualTo(1);
    }
}
