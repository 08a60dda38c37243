package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** Which differences of value are findings, and which are not (domain.md §3). */
class ValueKindsTest {
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("C2", "Chinese")
            .source("K1", "DPRK")
            .source("SHEN", "PRC scholarship", Layer.SCHOLARSHIP, null)
            .agents("Mao", "Kim", "Zhou", "CCP", "CPSU")
            .occasion("talk", "1957-11-09")
            .occasion("withdrawal", "1958");

    @Test
    void twoDaysForOneTalkAreAConflictOfDates() {
        archive.question("day", ValueType.DATE);
        archive.says("C1", "talk", "day", "1957-11-09");
        archive.says("K1", "talk", "day", "1957-11-12");

        Case found = archive.caseOf("talk", "day");

        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.kinds()).containsExactly(Kind.DATE);
        assertThat(found.between()).containsExactly(new SidePair("Chinese", "DPRK"));
    }

    @Test
    void aMonthIsCoarserThanADayInIt() {
        archive.question("day", ValueType.DATE);
        archive.says("C1", "talk", "day", "1957-11-09");
        archive.says("K1", "talk", "day", "1957-11");

        Case found = archive.caseOf("talk", "day");

        assertThat(found.grade()).isEqualTo(Grade.COARSER);
        assertThat(found.kind()).isNull();
        assertThat(found.groups()).hasSize(1);
    }

    @Test
    void oneFigureInTwoNotationsIsOneReading() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "withdrawal", "men", "三十萬");
        archive.says("K1", "withdrawal", "men", "30만");

        Case found = archive.caseOf("withdrawal", "men");

        assertThat(found.grade()).isEqualTo(Grade.AGREEMENT);
        assertThat(found.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.wordings()).containsExactlyInAnyOrder("三十萬", "30만");
            assertThat(reading.sides()).containsExactly("Chinese", "DPRK");
        });
    }

    @Test
    void aWrittenFigureOfAMagnitudeIsCoarserThanTheSameInDigits() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "withdrawal", "men", "30萬");
        archive.says("K1", "withdrawal", "men", "300,000");

        assertThat(archive.caseOf("withdrawal", "men").grade()).isEqualTo(Grade.COARSER);
    }

    @Test
    void unlikePopulationsAreNotCompared() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "withdrawal", "men", "300,000").counting("Volunteers");
        archive.says("K1", "withdrawal", "men", "80,000").counting("People's Army");

        assertThat(archive.caseOf("withdrawal", "men").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void anotherLayerIsNotCompared() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "withdrawal", "men", "300,000");
        archive.says("SHEN", "withdrawal", "men", "80,000");

        assertThat(archive.caseOf("withdrawal", "men").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void wordsOfWhichNoRelationIsDeclaredDiffer() {
        archive.question("word", ValueType.TERM).terms("apology", "self-criticism");
        archive.says("K1", "talk", "word", "apology");
        archive.says("C1", "talk", "word", "self-criticism");

        Case found = archive.caseOf("talk", "word");

        assertThat(found.grade()).isEqualTo(Grade.DIFFERS);
        assertThat(found.kind()).isEqualTo(Kind.TERM);
    }

    @Test
    void anApologyIsStrongerThanAnAcknowledgementAndDoesNotContradictIt() {
        archive.question("word", ValueType.TERM).terms("acknowledgement").termEntailing("apology", "acknowledgement");
        archive.says("K1", "talk", "word", "apology");
        archive.says("C1", "talk", "word", "acknowledgement");

        assertThat(archive.caseOf("talk", "word").grade()).isEqualTo(Grade.COARSER);
    }

    @Test
    void termsDeclaredToExcludeEachOtherAreAConflict() {
        archive.question("answer", ValueType.TERM).terms("refused").termExcluding("agreed", "refused");
        archive.says("K1", "talk", "answer", "agreed");
        archive.says("C1", "talk", "answer", "refused");

        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void termsOfAVocabularyDeclaredExclusiveAreAConflict() {
        archive.question("answer", ValueType.TERM).termsOf("answers", "agreed", "refused", "postponed");
        archive.says("K1", "talk", "answer", "agreed");
        archive.says("C1", "talk", "answer", "postponed");
        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.DIFFERS);

        archive.then(Archive.exclusive("answers"));

        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.CONFLICT);
        assertThat(archive.caseOf("talk", "answer").kind()).isEqualTo(Kind.TERM);
    }

    @Test
    void aKindOfATermDoesNotExcludeItInAnExclusiveVocabulary() {
        archive.question("answer", ValueType.TERM).termsOf("answers", "agreed", "refused");
        archive.termUnder("answers", "agreed-with-reserve", "agreed").then(Archive.exclusive("answers"));
        archive.says("K1", "talk", "answer", "agreed-with-reserve");
        archive.says("C1", "talk", "answer", "agreed");
        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.COARSER);

        archive.source("C9", "Chinese").says("C9", "talk", "answer", "refused");
        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void aTermOfAnotherVocabularyDiffersFromThoseOfAnExclusiveOne() {
        archive.question("answer", ValueType.TERM).termsOf("answers", "agreed").termsOf("tones", "friendly");
        archive.then(Archive.exclusive("answers"));
        archive.says("K1", "talk", "answer", "agreed");
        archive.says("C1", "talk", "answer", "friendly");

        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.DIFFERS);
    }

    @Test
    void theNameOfAnExclusiveVocabularyExcludesNothingUnderIt() {
        archive.question("answer", ValueType.TERM).then(Archive.exclusive("answers"));
        archive.termUnder("tones", "agreed", "answers").termUnder("tones", "refused", "answers");
        archive.says("K1", "talk", "answer", "agreed");
        archive.says("C1", "talk", "answer", "answers");
        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.COARSER);
    }

    @Test
    void closedSetsThatDifferAreAConflictOfMembership() {
        archive.question("responsible", ValueType.SET, Cardinality.MANY, false).terms("CCP", "CPSU");
        archive.says("K1", "talk", "responsible", "CCP").asAllThereAre();
        archive.says("C1", "talk", "responsible", "CCP; CPSU").asAllThereAre();

        Case found = archive.caseOf("talk", "responsible");

        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.kind()).isEqualTo(Kind.MEMBERSHIP);
    }

    @Test
    void openListsThatNameOthersDoNotClash() {
        archive.question("reasons", ValueType.SET, Cardinality.MANY, false).terms("budget", "opinion");
        archive.says("C1", "talk", "reasons", "budget");
        archive.says("K1", "talk", "reasons", "opinion");

        assertThat(archive.caseOf("talk", "reasons").grade().isFinding()).isFalse();
    }

    @Test
    void twoSoleInitiatorsOfOneActAreAConflict() {
        archive.question("who", ValueType.INITIATIVE);
        archive.says("C1", "talk", "who", "proposed: Mao");
        archive.says("K1", "talk", "who", "proposed: Kim");

        Case found = archive.caseOf("talk", "who");

        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.kind()).isEqualTo(Kind.INITIATIVE);
    }

    @Test
    void freeWordsAreNeverCompared() {
        archive.question("mood", ValueType.TEXT);
        archive.says("C1", "talk", "mood", "he was silent for a while");
        archive.says("K1", "talk", "mood", "cordial, frank and friendly");

        assertThat(archive.caseOf("talk", "mood").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void theCourseOfAPlanIsNoContradictionOfThePlan() {
        archive.question("stage", ValueType.DATE);
        archive.says("C1", "withdrawal", "stage", "1958-03/1958-04").planned("Zhou", "1957-12-30");
        archive.says("C2", "withdrawal", "stage", "1958-03-15/1958-04-25");

        assertThat(archive.caseOf("withdrawal", "stage").grade()).isEqualTo(Grade.PLAN_OUTCOME);
    }

    @Test
    void plansOfTwoHoldersDifferAndDoNotContradict() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "withdrawal", "visit", "1958-02").planned("Zhou", "1957-12-30");
        archive.says("K1", "withdrawal", "visit", "1958-05").planned("Kim", "1957-12-20");

        Case found = archive.caseOf("withdrawal", "visit");

        assertThat(found.grade()).isEqualTo(Grade.PLANS_DIFFER);
        assertThat(found.kind()).isEqualTo(Kind.PLANS);
    }

    @Test
    void twoAccountsOfOnePlanContradictEachOther() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "withdrawal", "visit", "1958-02").planned("Kim", "1957-12-20");
        archive.says("K1", "withdrawal", "visit", "1958-05").planned("Kim", "1957-12-20");

        assertThat(archive.caseOf("withdrawal", "visit").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void theWordsOfOneManAreNotComparedWithThoseOfAnother() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").attributedTo("Mao");
        archive.says("K1", "talk", "men", "200,000").attributedTo("Kim");

        assertThat(archive.caseOf("talk", "men", 1, null).grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void aRequestIsNotComparedWithAPromise() {
        archive.question("day", ValueType.DATE);
        archive.says("C1", "talk", "day", "1958-09-09").inMode(Mode.REQUESTED);
        archive.says("K1", "talk", "day", "1958-10-26").inMode(Mode.PROMISED);

        assertThat(archive.caseOf("talk", "day").grade().isFinding()).isFalse();
    }

    @Test
    void twoCodersOfOneSourceAreANoteAndNoConflictOfTheSource() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").codedBy("first coder");
        archive.says("C1", "talk", "men", "30,000").codedBy("second coder");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.kinds()).containsExactly(Kind.CODING);
        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void twoPersonsForOneOfficeAreAConflict() {
        archive.question("commander", ValueType.AGENT);
        archive.says("C1", "withdrawal", "commander", "Mao");
        archive.says("K1", "withdrawal", "commander", "Zhou");

        assertThat(archive.caseOf("withdrawal", "commander").kind()).isEqualTo(Kind.AGENT);
    }

    @Test
    void twoPlacesOfOneTalkAreAConflict() {
        archive.places("Kremlin", "villa").question("where", ValueType.PLACE);
        archive.says("C1", "talk", "where", "Kremlin");
        archive.says("K1", "talk", "where", "villa");

        assertThat(archive.caseOf("talk", "where").kind()).isEqualTo(Kind.PLACE);
    }

    @Test
    void weightLaidOnDifferentThingsIsANote() {
        archive.terms("withdrawal", "apology").weightQuestion("weight");
        archive.says("C1", "talk", "weight", "withdrawal");
        archive.says("K1", "talk", "weight", "apology");

        Case found = archive.caseOf("talk", "weight");

        assertThat(found.kinds()).containsExactly(Kind.EMPHASIS);
        assertThat(found.grade().isFinding()).isFalse();
        assertThat(found.groups()).hasSize(1);
    }

    @Test
    void twoTranslationsOfOneSourceAreANote() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").translatedBy("first translator");
        archive.says("C1", "talk", "men", "30,000").translatedBy("second translator");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.RENDERING);
    }

    @Test
    void aPlanIsComparedWithNoRequestAndNoProposalWithAPlan() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02").planned("Kim", "1957-12-20");
        archive.says("K1", "talk", "visit", "1958-05")
                .planned("Kim", "1957-12-20")
                .inMode(Mode.PROPOSED);

        assertThat(archive.caseOf("talk", "visit").kinds()).isEmpty();
        assertThat(archive.caseOf("talk", "visit").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void plansThatCanBothBeCarriedOutDoNotDiffer() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02").planned("Zhou", "1957-12-30");
        archive.says("K1", "talk", "visit", "1958").planned("Kim", "1957-12-20");

        assertThat(archive.caseOf("talk", "visit").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void twoDatesOfOneHoldersPlanAreTwoPlans() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02").planned("Kim", "1957-12-20");
        archive.says("K1", "talk", "visit", "1958-05").planned("Kim", "1958-01-10");

        assertThat(archive.caseOf("talk", "visit").kinds()).containsExactly(Kind.PLANS);
    }

    @Test
    void aPromiseIsNobodysPlanWhateverItsRowSays() {
        archive.question("visit", ValueType.DATE);
        archive.says("C1", "talk", "visit", "1958-02")
                .planned("Zhou", "1957-12-30")
                .inMode(Mode.PROMISED);
        archive.says("K1", "talk", "visit", "1958-05")
                .planned("Kim", "1957-12-20")
                .inMode(Mode.PROMISED);

        assertThat(archive.caseOf("talk", "visit").kinds()).containsExactly(Kind.DATE);
    }

    @Test
    void aPredictionBesideWhatHappenedIsAPlanAndItsOutcome() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").inMode(Mode.PREDICTED);
        archive.says("K1", "talk", "men", "200,000");

        assertThat(archive.caseOf("talk", "men").grade()).isEqualTo(Grade.PLAN_OUTCOME);
    }

    @Test
    void aStatedReasonIsNoPlanOfWhatHappened() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").inMode(Mode.STATED_REASON);
        archive.says("K1", "talk", "men", "200,000");

        assertThat(archive.caseOf("talk", "men").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void twoTalksOfOneConferenceAreNotComparedWithEachOther() {
        archive.occasion("conference", "1957-11")
                .occasion("first", "1957-11-05", "conference", null)
                .occasion("second", "1957-11-09", "conference", null)
                .question("men", ValueType.QUANTITY);
        archive.says("C1", "first", "men", "300,000");
        archive.says("K1", "second", "men", "200,000");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void aPartOfAPartIsComparedWithTheWhole() {
        archive.occasion("conference", "1957-11")
                .occasion("session", "1957-11-05", "conference", null)
                .occasion("speech", "1957-11-05", "session", null)
                .question("men", ValueType.QUANTITY);
        archive.says("C1", "conference", "men", "300,000");
        archive.says("K1", "speech", "men", "200,000");

        assertThat(archive.caseOf("speech", "men").grade()).isEqualTo(Grade.CONFLICT);
        assertThat(archive.caseOf("conference", "men").grade().isFinding()).isFalse();
    }

    @Test
    void figuresOfTwoParticipantsAreTwoCases() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").of("Volunteers");
        archive.says("K1", "talk", "men", "200,000").of("People's Army");

        assertThat(archive.cases())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void aPairOfEquallyNarrowScopesCountsWhereTheEarlierBegins() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").at("1957-01-01/1957-01-20");
        archive.says("K1", "talk", "men", "200,000").at("1957-01-11/1957-01-30");

        assertThat(archive.caseOf("talk", "men", 0, "1957-01-01/1957-01-20").grade())
                .isEqualTo(Grade.CONFLICT);
        assertThat(archive.caseOf("talk", "men", 0, "1957-01-11/1957-01-30")
                        .grade()
                        .isFinding())
                .isFalse();
    }

    @Test
    void unlikeUnitsAreNotCompared() {
        archive.question("size", ValueType.QUANTITY);
        archive.says("C1", "talk", "size", "30 km2");
        archive.says("K1", "talk", "size", "30 km");

        assertThat(archive.caseOf("talk", "size").grade()).isEqualTo(Grade.UNCOMPARED);
        assertThat(archive.caseOf("talk", "size").groups()).hasSize(2);
    }

    @Test
    void oneSourceThatSaysTheSameTwiceAgreesWithNobody() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C1", "talk", "men", "300,000");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
        assertThat(found.independence().statements()).isEqualTo(2);
    }

    @Test
    void oneSourceThatSaysItCoarserElsewhereIsASingleSource() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C1", "talk", "men", "30萬");

        assertThat(archive.caseOf("talk", "men").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void agreementOnAPartAndCoarsenessBesideItIsCoarser() {
        archive.question("men", ValueType.QUANTITY).source("S1", "Soviet");
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "300,000");
        archive.says("S1", "talk", "men", "30萬");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.grade()).isEqualTo(Grade.COARSER);
        assertThat(found.readings())
                .extracting(reading -> reading.claims().size())
                .containsExactly(2, 1);
    }

    @Test
    void sourcesThatBothDenyAgree() {
        archive.question("apologised", ValueType.YES_NO);
        archive.says("C1", "talk", "apologised", "yes").denying();
        archive.says("K1", "talk", "apologised", "yes").denying();

        assertThat(archive.caseOf("talk", "apologised").grade()).isEqualTo(Grade.AGREEMENT);
        assertThat(archive.caseOf("talk", "apologised").reason().code()).isEqualTo("agree");
    }

    @Test
    void whereManyAnswersAreAdmittedAnotherAnswerIsNoConflict() {
        archive.question("present", ValueType.AGENT, Cardinality.MANY, false);
        archive.says("C1", "talk", "present", "Mao");
        archive.says("K1", "talk", "present", "Kim");

        assertThat(archive.caseOf("talk", "present").grade().isFinding()).isFalse();
    }

    @Test
    void readingsStandMostStatementsFirst() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "100");
        archive.says("K1", "talk", "men", "200");
        archive.says("C2", "talk", "men", "200");

        assertThat(archive.caseOf("talk", "men").readings())
                .extracting(Reading::value)
                .containsExactly("200", "100");
    }

    @Test
    void aDenialAndAnAffirmationOfOneValueAreTwoReadings() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "100");
        archive.says("K1", "talk", "men", "200").denying();

        Case found = archive.caseOf("talk", "men");

        assertThat(found.groups()).hasSize(1);
        assertThat(found.readings()).hasSize(2);
    }

    @Test
    void onePopulationInAnotherSpellingIsComparedEverywhere() {
        archive.source("K2", "DPRK").question("men", ValueType.QUANTITY).question("dead", ValueType.QUANTITY);
        archive.balance("talk", "men", "talk", "dead", Exhaustive.NO);
        archive.says("C1", "talk", "men", "300").counting("Chinese  volunteers");
        archive.says("K1", "talk", "men", "500").counting("Ｃhinese Volunteers");
        archive.says("K1", "talk", "dead", "400").counting("chinese volunteers");
        archive.silent("K2", "talk", "men").counting("CHINESE VOLUNTEERS");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.kinds()).contains(Kind.QUANTITY, Kind.PART_WHOLE, Kind.SILENCE);
    }

    @Test
    void aPlanInOtherUnitsThanTheOutcomeIsNotComparedWithIt() {
        archive.agents("Zhou").question("way", ValueType.QUANTITY).question("words", ValueType.TEXT);
        archive.says("C1", "talk", "way", "100 km").inMode(Mode.PREDICTED);
        archive.says("K1", "talk", "way", "100 kg");
        archive.says("C1", "talk", "words", "he will come").inMode(Mode.PREDICTED);
        archive.says("K1", "talk", "words", "he came");

        assertThat(archive.caseOf("talk", "way").grade()).isEqualTo(Grade.UNCOMPARED);
        assertThat(archive.caseOf("talk", "words").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void readingsThatNobodyComparedStandInNoGroupTogether() {
        archive.source("W1", "Chinese", Layer.REMINISCENCE, "1990").question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "100");
        archive.says("C1", "talk", "men", "about 100");
        archive.says("K1", "talk", "men", "200");
        archive.says("W1", "talk", "men", "500");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.groups())
                .extracting(group -> group.stream()
                        .map(reading -> found.readings().get(reading).value())
                        .toList())
                .containsExactlyInAnyOrder(List.of("100", "~100"), List.of("200"), List.of("500"));
    }

    @Test
    void freeWordsAffirmedAndDeniedStandInNoGroupTogether() {
        archive.question("why", ValueType.TEXT);
        archive.says("C1", "talk", "why", "he apologised");
        archive.says("K1", "talk", "why", "he apologised").denying();

        assertThat(archive.caseOf("talk", "why").groups()).hasSize(2);
    }
}
