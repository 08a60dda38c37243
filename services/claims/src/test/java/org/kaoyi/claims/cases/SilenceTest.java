package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** Only an examination makes silence countable, and only a ground makes it an omission (domain.md §3). */
class SilenceTest {
    private final Archive archive = Archives.ofAnApology();

    @Test
    void aSourceThatNobodyExaminedIsNotSilent() {
        archive.question("day", ValueType.DATE).says("C1", "talk", "day", "1957-11-09");

        Case found = archive.caseOf("talk", "word");

        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
        assertThat(found.silent()).isEmpty();
    }

    @Test
    void aRelevantExtentReadIsS2AndAFinding() {
        archive.silent("C1", "talk", "word");

        Case found = archive.caseOf("talk", "word");

        assertThat(found.grade()).isEqualTo(Grade.SILENCE);
        assertThat(onlySilence(found).rung()).isEqualTo(Rung.S2);
        assertThat(found.between()).containsExactly(new SidePair("Chinese", "DPRK"));
    }

    @Test
    void aTellerWhoWasPresentIsS3() {
        archive.silent("C1", "talk", "word").tellerPresent();

        assertThat(onlySilence(archive.caseOf("talk", "word")).rung()).isEqualTo(Rung.S3);
    }

    @Test
    void onlyAGroundToExpectAMentionMakesItAnOmission() {
        archive.silent("C1", "talk", "word").tellerPresent().expectedBecause("he was asked about it");

        Silence silence = onlySilence(archive.caseOf("talk", "word"));

        assertThat(silence.rung()).isEqualTo(Rung.S4);
        assertThat(silence.omission()).isTrue();
    }

    @Test
    void theCaseNamesTheSilenceThatWeighsMost() {
        archive.source("C6", "Chinese", Layer.RECORD, "1961");
        archive.silent("C1", "talk", "word");
        archive.silent("C5", "talk", "word").tellerPresent();
        archive.silent("C6", "talk", "word").tellerPresent().expectedBecause("he was asked about it");

        Case found = archive.caseOf("talk", "word");

        assertThat(found.reason().arguments()).startsWith("C6", "S4");
        assertThat(found.differences())
                .extracting(it -> it.reason().arguments().get(1))
                .containsExactly("S4", "S3", "S2");
    }

    @Test
    void aGroundWithoutPresenceIsNoOmission() {
        archive.silent("C1", "talk", "word").expectedBecause("he was asked about it");

        assertThat(onlySilence(archive.caseOf("talk", "word")).omission()).isFalse();
    }

    @Test
    void anExcerptIsS1ListedAndNoFinding() {
        archive.silent("C1", "talk", "word").read(Extent.EXCERPT).tellerPresent();

        Case found = archive.caseOf("talk", "word");

        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
        assertThat(onlySilence(found).rung()).isEqualTo(Rung.S1);
        assertThat(onlySilence(found).marks()).contains("excerpt", "cited");
    }

    @Test
    void aRecordOfTheNinthIsNotSilentAboutTheTwentyEighth() {
        archive.occasion("meeting", "1957-11-28").says("K1", "meeting", "word", "apology");
        archive.silent("C1", "meeting", "word").tellerPresent();

        Case found = archive.caseOf("meeting", "word");

        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
        assertThat(onlySilence(found).rung()).isEqualTo(Rung.S1);
        assertThat(onlySilence(found).marks()).contains("record-older");
    }

    @Test
    void aRecordOfTheMonthInWhichTheOccasionEndedIsMarkedAndNotDowngraded() {
        archive.occasion("meetings", "1957-11").says("K1", "meetings", "word", "apology");
        archive.silent("C1", "meetings", "word").tellerPresent();

        Silence silence = onlySilence(archive.caseOf("meetings", "word"));

        assertThat(silence.rung()).isEqualTo(Rung.S3);
        assertThat(silence.marks()).contains("record-perhaps-older");
    }

    @Test
    void anUndatedRecordIsMarkedAndNotDowngraded() {
        archive.source("C9", "Chinese").silent("C9", "talk", "word").tellerPresent();

        Silence silence = onlySilence(archive.caseOf("talk", "word"));

        assertThat(silence.rung()).isEqualTo(Rung.S3);
        assertThat(silence.marks()).contains("record-undated");
    }

    @Test
    void aSourceThatAlsoAffirmsIsNotCountedAsSilent() {
        archive.says("C1", "talk", "word", "apology");
        archive.silent("C1", "talk", "word").tellerPresent();

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
    }

    private static Silence onlySilence(Case found) {
        assertThat(found.silent()).hasSize(1);
        return found.silent().getFirst();
    }

    @Test
    void aRecordThatMayBeOlderIsNotDowngraded() {
        archive.occasion("month", "1957-11").says("K1", "month", "word", "apology");
        archive.source("E1", "Chinese", Layer.RECORD, "1957-11").silent("E1", "month", "word");

        assertThat(onlySilence(archive.caseOf("month", "word")).rung()).isEqualTo(Rung.S2);
    }

    @Test
    void aRecordMadeWhileAnOccasionLastedIsOlderThanItsEnd() {
        archive.occasion("stage", "1957-11-01/1957-11-30").says("K1", "stage", "word", "apology");
        archive.silent("C1", "stage", "word");

        assertThat(onlySilence(archive.caseOf("stage", "word")).rung()).isEqualTo(Rung.S1);
    }

    @Test
    void whenItWasToldCountsBeforeWhenItWasPutOnPaper() {
        archive.occasion("meeting", "1957-11-28").says("K1", "meeting", "word", "apology");
        archive.silent("C5", "meeting", "word").told("1957-11-09");

        assertThat(onlySilence(archive.caseOf("meeting", "word")).marks()).contains("record-older");
    }

    @Test
    void aRecordMayBeSilentAboutWhatSomebodyRemembersLater() {
        archive.source("M1", "DPRK", Layer.REMINISCENCE, "1970").says("M1", "talk", "word", "apology");
        archive.silent("C5", "talk", "word");

        assertThat(archive.caseOf("talk", "word").grade()).isEqualTo(Grade.SILENCE);
    }

    @Test
    void aScholarIsNotSilentAboutWhatARecordTells() {
        archive.source("SHEN", "PRC scholarship", Layer.SCHOLARSHIP, "2016").silent("SHEN", "talk", "word");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
    }

    @Test
    void theMarksSayHowTheSilenceIsKnown() {
        archive.silent("C5", "talk", "word").read(Extent.LACUNOSE);

        assertThat(onlySilence(archive.caseOf("talk", "word")).marks()).containsExactly("cited", "lacunose");
        assertThat(onlySilence(archive.caseOf("talk", "word")).omission()).isFalse();
    }

    @Test
    void aRecordOfUnknownBeginningOrOfAnOccasionWithoutEndIsPerhapsOlder() {
        archive.source("B1", "Chinese", Layer.RECORD, "[..1957-12]").silent("B1", "talk", "word");
        archive.occasion("stay", "1950/..").says("K1", "stay", "word", "apology");
        archive.silent("C5", "stay", "word");
        archive.occasion("undated", null, null, null).says("K1", "undated", "word", "apology");
        archive.silent("C5", "undated", "word");

        assertThat(onlySilence(archive.caseOf("talk", "word")).marks()).contains("record-perhaps-older");
        assertThat(onlySilence(archive.caseOf("stay", "word")).marks()).contains("record-perhaps-older");
        assertThat(onlySilence(archive.caseOf("undated", "word")).marks()).doesNotContain("record-perhaps-older");
    }
}
