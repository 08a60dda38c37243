package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** Only an examination makes silence countable, and only a ground makes it an omission (domain.md §3). */
class SilenceTest {
    private final Archive archive = new Archive()
            .source("K1", "DPRK", Layer.RECORD, "1957-11-28")
            .source("C1", "Chinese", Layer.RECORD, "1957-11-09")
            .source("C5", "Chinese", Layer.RECORD, "1960-05-21")
            .agents("Mao", "Kim", "Yudin", "Puzanov")
            .terms("apology", "self-criticism")
            .occasion("talk", "1957-11-09")
            .question("word", ValueType.TERM);

    @BeforeEach
    void theKoreanChainTellsOfAnApology() {
        archive.says("K1", "talk", "word", "apology");
    }

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

    @Test
    void silenceOnOneMemberOfAListIsSilenceOnThatMember() {
        archive.question("reasons", ValueType.SET, Cardinality.MANY, false).terms("budget", "opinion");
        archive.says("C5", "talk", "reasons", "budget; opinion");
        archive.says("K1", "talk", "reasons", "opinion");
        archive.silent("K1", "talk", "reasons").on("budget").tellerPresent();
        archive.silent("K1", "talk", "reasons").on("opinion").tellerPresent();

        Case found = archive.caseOf("talk", "reasons");

        assertThat(onlySilence(found).on()).isEqualTo("budget");
        assertThat(found.grade()).isEqualTo(Grade.SILENCE);
    }

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

    private static Silence onlySilence(Case found) {
        assertThat(found.silent()).hasSize(1);
        return found.silent().getFirst();
    }
}
