package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
