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

    @Test
    void silenceOnOneMemberOfAListIsSilenceOnThatMember() {
        archive.question("reasons", ValueType.SET, Cardinality.MANY, false).terms("budget", "opinion");
        archive.says("C5", "talk", "reasons", "budget; opinion");
        archive.says("K1", "talk", "reasons", "opinion");
        archive.silent("K1", "talk", "reasons").on("budget").tellerPresent();
        archive.silent("K1", "talk", "reasons").on("opinion").tellerPresent();

        Case found = archive.caseOf("talk", "reasons");

        assertThat(onlySilence(found).on()).isEqualTo("budget");
        assertThat(found.differences())
                .as("what it says of the others' answer is no silence")
                .extracting(it -> it.reason().arguments().getLast())
                .containsOnly("budget");
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

    @Test
    void whoSaysThePointAsTheWordsOfAnotherIsNotSilentOnIt() {
        archive.says("C1", "talk", "word", "apology").attributedTo("Mao");
        archive.silent("C1", "talk", "word");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
        assertThat(archive.caseOf("talk", "word", 1, null).silent()).isEmpty();
    }

    @Test
    void anOriginalIsNotSilentBesideItsOwnTranslation() {
        archive.translation("C1-en", "C1").says("C1-en", "talk", "word", "apology");
        archive.silent("C1", "talk", "word");

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
    void whoWasReadForWhatHappenedIsNotSilentAboutAPlan() {
        archive.question("visit", ValueType.DATE);
        archive.says("K1", "talk", "visit", "1958-05").planned("Kim", "1957-12-20");
        archive.silent("C5", "talk", "visit").tellerPresent();

        assertThat(archive.caseOf("talk", "visit").silent()).isEmpty();
    }

    @Test
    void silenceOnThePlanOfOneIsNoSilenceOnThePlanOfAnother() {
        archive.question("visit", ValueType.DATE);
        archive.says("K1", "talk", "visit", "1958-05").planned("Kim", "1957-12-20");
        archive.silent("C5", "talk", "visit").onThePlanOf("Mao", "1957-12-20");

        assertThat(archive.caseOf("talk", "visit").silent()).isEmpty();

        archive.silent("C1", "talk", "visit").onThePlanOf("Kim", "1957-12-20").told("1958");

        assertThat(onlySilence(archive.caseOf("talk", "visit")).siglum().value())
                .isEqualTo("C1");
    }

    @Test
    void silenceAtAnotherTimeIsNoSilence() {
        archive.question("men", ValueType.QUANTITY, Cardinality.ONE, true);
        archive.says("K1", "talk", "men", "300,000").at("1953");
        archive.silent("C5", "talk", "men").at("1957");

        assertThat(archive.caseOf("talk", "men", 0, "1953").silent()).isEmpty();
    }

    @Test
    void silenceOnOtherPeopleIsNoSilence() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("K1", "talk", "men", "300,000").counting("Volunteers");
        archive.silent("C5", "talk", "men").counting("People's Army");

        assertThat(archive.caseOf("talk", "men").silent()).isEmpty();
    }

    @Test
    void silenceOnWordsOfSomebodyStandsInTheCaseOfThoseWords() {
        archive.says("K1", "talk", "word", "apology").attributedTo("Mao");
        archive.silent("C5", "talk", "word").onWordsOf("Mao");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
        assertThat(archive.caseOf("talk", "word", 1, null).grade()).isEqualTo(Grade.SILENCE);
    }

    @Test
    void whoSaysNothingOfAPointDoesNotSayThatAnybodySaidItEither() {
        archive.says("K1", "talk", "word", "apology").attributedTo("Mao");
        archive.silent("C5", "talk", "word");

        Case found = archive.caseOf("talk", "word", 1, null);

        assertThat(found.grade()).isEqualTo(Grade.SILENCE);
        assertThat(onlySilence(found).siglum().value()).isEqualTo("C5");
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
    void nobodyIsSilentAboutADenial() {
        archive.question("apologised", ValueType.YES_NO)
                .says("K1", "talk", "apologised", "yes")
                .denying();
        archive.silent("C5", "talk", "apologised");

        assertThat(archive.caseOf("talk", "apologised").silent()).isEmpty();
    }

    @Test
    void whoDeniesIsNotSilent() {
        archive.says("C5", "talk", "word", "apology").denying();
        archive.silent("C5", "talk", "word");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
        assertThat(archive.caseOf("talk", "word").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void theWordsOfAnotherTellerInTheSameSourceDoNotBreakASilence() {
        archive.says("C5", "talk", "word", "apology").toldBy("Kim", "Puzanov");
        archive.silent("C5", "talk", "word").toldBy("Mao", "Yudin");

        assertThat(archive.caseOf("talk", "word").silent())
                .extracting(it -> it.siglum().value())
                .containsExactly("C5");
    }

    @Test
    void silenceOnAPartIsNoSilenceOnTheWhole() {
        archive.occasion("part", "1957-11-09", "talk", null);
        archive.silent("C5", "part", "word");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
    }

    @Test
    void silenceOnTheWholeIsSilenceOnItsPart() {
        archive.occasion("part", "1957-11-09", "talk", null).says("K1", "part", "word", "apology");
        archive.silent("C5", "talk", "word");

        assertThat(archive.caseOf("part", "word").silent()).hasSize(1);
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
    void theMarksSayHowTheSilenceIsKnown() {
        archive.silent("C5", "talk", "word").read(Extent.LACUNOSE);

        assertThat(onlySilence(archive.caseOf("talk", "word")).marks()).containsExactly("cited", "lacunose");
        assertThat(onlySilence(archive.caseOf("talk", "word")).omission()).isFalse();
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
