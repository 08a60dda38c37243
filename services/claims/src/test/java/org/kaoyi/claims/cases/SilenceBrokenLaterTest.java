package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Layer;

/** Who was silent and tells it later may have revised his account (domain.md §3). */
class SilenceBrokenLaterTest {
    private final Archive archive = Archives.ofAnApology();

    @Test
    void whoWasSilentWhilePresentAndAffirmsLaterHasRevisedHisAccount() {
        archive.silent("C1", "talk", "word").toldBy("Mao", "Yudin").tellerPresent();
        archive.says("C5", "talk", "word", "apology").toldBy("Mao", "Kim");

        Case found = archive.caseOf("talk", "word");

        assertThat(found.kinds()).contains(Kind.REVISION, Kind.SILENCE);
        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void whoSpokeFirstAndWasSilentLaterHasNotRevisedHisAccount() {
        archive.source("C0", "Chinese", Layer.RECORD, "1957-11-09");
        archive.says("C0", "talk", "word", "apology").toldBy("Mao", "Kim");
        archive.silent("C5", "talk", "word").toldBy("Mao", "Yudin").tellerPresent();

        assertThat(archive.caseOf("talk", "word").kinds()).containsExactly(Kind.SILENCE);
    }

    @Test
    void whoWasAtS2AndAffirmsLaterHasNotRevisedHisAccount() {
        archive.silent("C1", "talk", "word").toldBy("Mao", "Yudin");
        archive.says("C5", "talk", "word", "apology").toldBy("Mao", "Kim");

        assertThat(archive.caseOf("talk", "word").kinds()).containsExactly(Kind.SILENCE);
    }

    @Test
    void twoRecordsOfOneTellingOfWhichOneLeavesItOutAreNoRevision() {
        archive.silent("C1", "talk", "word").toldBy("Mao", "Yudin").tellerPresent();
        archive.says("C5", "talk", "word", "apology").toldBy("Mao", "Yudin");

        assertThat(archive.caseOf("talk", "word").kinds()).containsExactly(Kind.SILENCE);
    }

    @Test
    void whoTellsTheSameHearerLaterWhatARecordOfBeforeDoesNotHaveHasRevisedHisAccount() {
        archive.silent("C1", "talk", "word").toldBy("Mao", "Yudin").tellerPresent();
        archive.says("C5", "talk", "word", "apology").toldBy("Mao", "Yudin").told("1960-05-21");

        assertThat(archive.caseOf("talk", "word").kinds()).contains(Kind.REVISION);
    }

    @Test
    void whatAScholarReportsWithoutItsDateIsNotKnownToHaveBeenToldLater() {
        archive.source("SHEN", "PRC scholarship", Layer.SCHOLARSHIP, "2016");
        archive.source("LI", "PRC scholarship", Layer.SCHOLARSHIP, "1995");
        archive.silent("LI", "talk", "word")
                .toldBy("Mao", "Yudin")
                .told("1957-11-28")
                .tellerPresent();
        archive.says("SHEN", "talk", "word", "apology").toldBy("Mao", "Kim");

        assertThat(archive.caseOf("talk", "word").kinds()).containsExactly(Kind.SILENCE);
    }

    @Test
    void anotherTellerWhoAffirmsLaterIsNoRevision() {
        archive.silent("C1", "talk", "word").toldBy("Mao", "Yudin").tellerPresent();
        archive.says("C5", "talk", "word", "apology").toldBy("Kim", "Puzanov");

        assertThat(archive.caseOf("talk", "word").kinds()).containsExactly(Kind.SILENCE);
    }

    @Test
    void whoKeptItFromOneHearerAndToldAnotherMayHaveHadTheHearerInMind() {
        archive.silent("C1", "talk", "word").toldBy("Mao", "Yudin").tellerPresent();
        archive.says("C5", "talk", "word", "apology").toldBy("Mao", "Kim");

        assertThat(archive.caseOf("talk", "word").explainers()).containsExactly(Explainer.HEARER);
    }

    @Test
    void whoWasSilentOfATalkAndAffirmsOfTheWholeConferenceLaterHasRevisedHisAccount() {
        archive.occasion("conference", "1957-11").occasion("session", "1957-11-09", "conference", null);
        archive.says("K1", "session", "word", "apology");
        archive.silent("C1", "session", "word").toldBy("Mao", "Yudin").tellerPresent();
        archive.says("C5", "conference", "word", "apology").toldBy("Mao", "Kim");

        assertThat(archive.caseOf("session", "word").kinds()).containsExactly(Kind.REVISION, Kind.SILENCE);
        assertThat(archive.caseOf("conference", "word").silent()).isEmpty();
    }
}
