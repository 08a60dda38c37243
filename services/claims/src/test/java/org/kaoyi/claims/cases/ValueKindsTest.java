package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.value.ValueType;

/** Which differences of value are findings, and which are not (domain.md §3). */
class ValueKindsTest {
    private final Archive archive = Archive.ofTheTalks();

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
}
