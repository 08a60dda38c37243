package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.cases.Explained.days;
import static org.kaoyi.claims.cases.Explained.figures;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.value.ValueType;

/** What may explain a difference, each with a case in which it does and one in which it does not (domain.md §3). */
class ExplainersTest {
    private final Archive archive = Archives.ofATalkAndALetter();

    @Test
    void anotherTalkMayBeMeantWhereOneSpeaksOfTheWhole() {
        archive.occasion("part", "1957-11-09", "talk", null);
        archive.says("C1", "talk", "who", agent("Mao"));
        archive.says("K1", "part", "who", agent("Kim"));

        assertThat(archive.caseOf("part", "who").explainers()).contains(Explainer.OTHER_TALK);
    }

    @Test
    void figuresOfOtherTimesOrShareMayBeCountedOnAnotherBase() {
        archive.says("C1", "talk", "men", "300");
        archive.says("K1", "talk", "men", "700").at("1957");
        assertThat(archive.caseOf("talk", "men", 0, "1957").explainers()).contains(Explainer.OTHER_BASE);

        archive.question("share", ValueType.QUANTITY);
        archive.says("C1", "talk", "share", "30 %");
        archive.says("K1", "talk", "share", "70 %");
        assertThat(archive.caseOf("talk", "share").explainers()).contains(Explainer.OTHER_BASE);
        assertThat(figures("300", "700")).doesNotContain(Explainer.OTHER_BASE);
    }

    @Test
    void aTellerMayHaveHadHisHearerInMind() {
        archive.agents("Kim", "Puzanov", "committee");
        archive.says("C1", "talk", "men", "300").toldBy("Kim", "Puzanov");
        archive.says("K1", "talk", "men", "700").toldBy("Kim", "committee");
        assertThat(archive.caseOf("talk", "men").explainers()).contains(Explainer.HEARER);

        archive.says("C1", "talk", "day", "1957-11-09").toldBy("Kim", "Puzanov");
        archive.says("K1", "talk", "day", "1957-12-24").toldBy("Kim");
        assertThat(archive.caseOf("talk", "day").explainers()).doesNotContain(Explainer.HEARER);
    }

    @Test
    void anotherTellerToAnotherHearerExplainsNothing() {
        archive.agents("Kim", "Mao", "Puzanov", "committee");
        archive.says("C1", "talk", "men", "300").toldBy("Kim", "Puzanov");
        archive.says("K1", "talk", "men", "700").toldBy("Mao", "committee");

        assertThat(archive.caseOf("talk", "men").explainers()).isEmpty();
    }

    @Test
    void aRecordOfWhichOnlyAnExcerptIsKnownMayBeIncomplete() {
        archive.says("C1", "talk", "men", "300");
        archive.says("K1", "talk", "men", "700");
        assertThat(archive.caseOf("talk", "men").explainers()).doesNotContain(Explainer.INCOMPLETE_RECORD);

        archive.silent("C1", "talk", "men").read(Extent.EXCERPT);
        assertThat(archive.caseOf("talk", "men").explainers()).contains(Explainer.INCOMPLETE_RECORD);
    }

    @Test
    void twoSpellingsMayBeOneName() {
        archive.agentNamed("pak-1", "Pak Ui-wan", "朴義琓").agentNamed("pak-2", "Pak Uiwan");
        archive.says("C1", "talk", "who", "pak-1");
        archive.says("K1", "talk", "who", "pak-2");
        assertThat(archive.caseOf("talk", "who").explainers()).contains(Explainer.TRANSLITERATION);

        archive.placeNamed("p-1", "Anju").placeNamed("p-2", "Pyongyang");
        archive.says("C1", "talk", "where", "p-1");
        archive.says("K1", "talk", "where", "p-2");
        assertThat(archive.caseOf("talk", "where").explainers()).doesNotContain(Explainer.TRANSLITERATION);
    }

    @Test
    void oneNameOfTwoPlacesOrOfTwoInitiatorsMayBeOne() {
        archive.placeNamed("p-1", "Hŭngnam").placeNamed("p-2", "Hungnam");
        archive.says("C1", "talk", "where", "p-1");
        archive.says("K1", "talk", "where", "p-2");
        assertThat(archive.caseOf("talk", "where").explainers()).contains(Explainer.TRANSLITERATION);

        archive.question("proposer", ValueType.INITIATIVE)
                .agentNamed("puzanov", "Puzanov")
                .agentNamed("pusanov", "Pusanov");
        archive.says("C1", "talk", "proposer", "proposed: puzanov");
        archive.says("K1", "talk", "proposer", "proposed: pusanov");
        assertThat(archive.caseOf("talk", "proposer").explainers()).contains(Explainer.TRANSLITERATION);
    }

    @Test
    void namesThatDifferInMoreThanOneLetterOfFiveAreTwoNames() {
        assertThat(NameExplainers.alike("parkeuiwan", "pakuiwan")).isFalse();
        assertThat(NameExplainers.alike("pakuiwan", "pakuiwon")).isTrue();
        assertThat(NameExplainers.alike("kimchangman", "kimchangbong")).isFalse();
        assertThat(NameExplainers.alike("朴吉永", "朴正愛")).isFalse();
        assertThat(NameExplainers.alike("abcde", "abcdef")).isTrue();
        assertThat(NameExplainers.alike("abcde", "xbcdef")).isFalse();
    }

    @Test
    void aTranslationMayExplainIt() {
        archive.says("C1", "talk", "men", "300").translatedBy("a translator");
        archive.says("K1", "talk", "men", "700");
        assertThat(archive.caseOf("talk", "men").explainers()).contains(Explainer.TRANSLATION);

        archive.translation("C1e", "C1").says("C1e", "talk", "day", "1957-11-09");
        archive.says("K1", "talk", "day", "1957-12-24");
        assertThat(archive.caseOf("talk", "day").explainers()).contains(Explainer.TRANSLATION);
        assertThat(figures("800", "900")).doesNotContain(Explainer.TRANSLATION);
    }

    @Test
    void whoIsUnsureMayExplainIt() {
        archive.says("C1", "talk", "men", "300").codedAs("doubtful");
        archive.says("K1", "talk", "men", "700").codedAs("certain");
        assertThat(archive.caseOf("talk", "men").explainers()).contains(Explainer.UNCERTAIN);
        assertThat(days("1957-11-09?", "1957-12-24")).contains(Explainer.UNCERTAIN);
        assertThat(days("1957-11-09", "1957-12-24")).doesNotContain(Explainer.UNCERTAIN);
    }

    @Test
    void anExplainerDoesNotHangOnWhichClaimComesFirst() {
        archive.says("A0", "talk", "men", "300");
        archive.source("A0", "Chinese").source("Z9", "Chinese");
        archive.says("Z9", "talk", "men", "300").translatedBy("a translator");
        archive.says("K1", "talk", "men", "700");

        assertThat(archive.caseOf("talk", "men").explainers()).contains(Explainer.TRANSLATION);
    }

    @Test
    void whatAgreesNeedsNoExplanation() {
        archive.says("C1", "talk", "men", "300").translatedBy("a translator");
        archive.says("K1", "talk", "men", "300");

        assertThat(archive.caseOf("talk", "men").explainers()).isEmpty();
    }

    private String agent(String id) {
        archive.agents(id);
        return id;
    }
}
