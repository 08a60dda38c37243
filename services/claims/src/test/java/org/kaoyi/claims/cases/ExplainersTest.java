package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** What may explain a difference, each with a case in which it does and one in which it does not (domain.md §3). */
class ExplainersTest {
    private static final long SEED = 19571109L;

    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .source("S1", "Soviet")
            .occasion("talk", "1957-11-09")
            .occasion("letter-of-16", "1957-12-16", null, "letter")
            .question("day", ValueType.DATE)
            .question("men", ValueType.QUANTITY)
            .question("span", ValueType.DATE)
            .question("who", ValueType.AGENT)
            .question("where", ValueType.PLACE);

    @Test
    void thirteenDaysApartAreTheTwoCalendarsOfTheTwentiethCentury() {
        assertThat(days("1917-10-25", "1917-11-07")).contains(Explainer.CALENDAR_13);
        assertThat(days("1917-10-25", "1917-11-06")).doesNotContain(Explainer.CALENDAR_13);
    }

    @Test
    void inTheNineteenthCenturyTheCalendarsAreTwelveDaysApart() {
        assertThat(days("1825-12-14", "1825-12-26")).contains(Explainer.CALENDAR_13);
        assertThat(days("1825-12-14", "1825-12-27")).doesNotContain(Explainer.CALENDAR_13);
        assertThat(days("1900-02-15", "1900-02-27")).contains(Explainer.CALENDAR_13);
    }

    @Test
    void aDayApartMayBeAnotherTimeZone() {
        assertThat(days("1957-11-09", "1957-11-10")).contains(Explainer.DAY_ZONE);
        assertThat(days("1957-11-09", "1957-11-11")).doesNotContain(Explainer.DAY_ZONE);
    }

    @Test
    void aLetterIsDatedOnOneDayAndDeliveredOnAnother() {
        assertThat(days("letter-of-16", "1957-12-16", "1957-12-17"))
                .contains(Explainer.DATED_DELIVERED)
                .doesNotContain(Explainer.DAY_ZONE);
        assertThat(days("letter-of-16", "1957-12-16", "1957-12-23")).contains(Explainer.DATED_DELIVERED);
        assertThat(days("letter-of-16", "1957-12-16", "1957-12-24")).doesNotContain(Explainer.DATED_DELIVERED);
        assertThat(days("talk", "1957-12-16", "1957-12-17")).doesNotContain(Explainer.DATED_DELIVERED);
    }

    @Test
    void theDayOfTheRecordMayHaveBeenTakenForThatOfTheTalk() {
        archive.source("R1", "Soviet", Layer.RECORD, "1957-11-12");
        archive.says("R1", "talk", "day", "1957-11-12");
        archive.says("C1", "talk", "day", "1957-11-09");

        assertThat(archive.caseOf("talk", "day").explainers()).contains(Explainer.RECORD_DATE);

        archive.source("R2", "Soviet", Layer.RECORD, "1957-11-13").occasion("visit", "1957-11");
        archive.says("R2", "visit", "day", "1957-11-12");
        archive.says("C1", "visit", "day", "1957-11-09");

        assertThat(archive.caseOf("visit", "day").explainers()).doesNotContain(Explainer.RECORD_DATE);
    }

    @Test
    void theSameDayOfAnotherMonthOfTheYearMayBeASlip() {
        assertThat(days("1957-09-12", "1957-11-12")).contains(Explainer.OTHER_MONTH);
        assertThat(days("1957-09-12", "1957-11-13")).doesNotContain(Explainer.OTHER_MONTH);
        assertThat(days("1956-09-12", "1957-11-12")).doesNotContain(Explainer.OTHER_MONTH);
    }

    @Test
    void aFactorOfTenOfTenThousandOrOfTwoMayBeASlip() {
        assertThat(figures("54,000", "540,000")).contains(Explainer.FACTOR_10);
        assertThat(figures("30", "300,000")).contains(Explainer.FACTOR_10000);
        assertThat(figures("200", "400")).contains(Explainer.FACTOR_2);
        assertThat(figures("200", "700")).isEmpty();
    }

    @Test
    void aFactorIsThatOfTheFiguresAfterConversionOfTheirUnits() {
        assertThat(figures("100斤", "100公斤")).contains(Explainer.FACTOR_2).doesNotContain(Explainer.ROUNDING);
        assertThat(figures("100斤", "30公斤")).isEmpty();
        assertThat(figures("1里", "5 km")).contains(Explainer.FACTOR_10);
        assertThat(figures("100 taels", "200 households")).isEmpty();
    }

    @Test
    void aFactorMayBeOffByATrifleAndNoMore() {
        assertThat(figures("1000", "2040")).contains(Explainer.FACTOR_2);
        assertThat(figures("1000", "2041")).doesNotContain(Explainer.FACTOR_2);
        assertThat(figures("0", "7")).isEmpty();
    }

    @Test
    void aPartMayHaveBeenGivenForTheWhole() {
        archive.occasion("stage", "1958-03").question("left", ValueType.QUANTITY);
        archive.balance("talk", "men", "stage", "left", Exhaustive.UNKNOWN);
        archive.says("S1", "stage", "left", "80,000");
        archive.says("C1", "talk", "men", "250,000");
        archive.says("K1", "talk", "men", "80,000");

        assertThat(archive.caseOf("talk", "men").explainers()).contains(Explainer.PART_FOR_WHOLE);
    }

    @Test
    void aFigureThatNobodyGivesForAPartIsNotExplainedByOne() {
        archive.occasion("stage", "1958-03").question("left", ValueType.QUANTITY);
        archive.balance("talk", "men", "stage", "left", Exhaustive.UNKNOWN);
        archive.says("S1", "stage", "left", "70,000");
        archive.says("C1", "talk", "men", "250,000");
        archive.says("K1", "talk", "men", "80,000");

        assertThat(archive.caseOf("talk", "men").explainers()).doesNotContain(Explainer.PART_FOR_WHOLE);
    }

    @Test
    void theFigureOfAPartOccasionMayStandForTheWholeButNotTheReverse() {
        archive.occasion("part", "1957-11-09", "talk", null);
        archive.says("C1", "talk", "men", "250,000");
        archive.says("K1", "part", "men", "80,000");
        assertThat(archive.caseOf("part", "men").explainers()).contains(Explainer.PART_FOR_WHOLE);

        archive.occasion("whole", "1957").occasion("piece", "1957", "whole", null);
        archive.says("C1", "whole", "men", "80,000");
        archive.says("K1", "piece", "men", "250,000");
        assertThat(archive.caseOf("piece", "men").explainers()).doesNotContain(Explainer.PART_FOR_WHOLE);
    }

    @Test
    void aStageMayHaveBeenGivenForTheWholeSpan() {
        assertThat(spans("1958-03-15/1958-04-25", "1958-03-15/1958-10-26")).contains(Explainer.PART_FOR_WHOLE);
        assertThat(spans("1958-03-15/1958-04-25", "1958-04-20/1958-10-26")).doesNotContain(Explainer.PART_FOR_WHOLE);
    }

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
    void theEarlierDayMayBeThatOfAnAdvanceParty() {
        archive.occasion("advance", "1957-11-01", "talk", null);
        archive.says("S1", "advance", "day", "1957-11-01");
        archive.says("C1", "talk", "day", "1957-11-05");
        archive.says("K1", "talk", "day", "1957-11-01");

        assertThat(archive.caseOf("talk", "day").explainers()).contains(Explainer.ADVANCE_PARTY);
        assertThat(days("1957-12-01", "1957-12-05")).doesNotContain(Explainer.ADVANCE_PARTY);
    }

    @Test
    void theLaterDayOfAPartIsNoAdvance() {
        archive.occasion("rearguard", "1957-11-05", "talk", null);
        archive.says("S1", "rearguard", "day", "1957-11-05");
        archive.says("C1", "talk", "day", "1957-11-05");
        archive.says("K1", "talk", "day", "1957-11-01");

        assertThat(archive.caseOf("talk", "day").explainers()).doesNotContain(Explainer.ADVANCE_PARTY);
    }

    @Test
    void aFigureInDigitsMayBeTheOtherRounded() {
        assertThat(figures("299,137", "300,000")).contains(Explainer.ROUNDING);
        assertThat(figures("54,321", "54,000")).contains(Explainer.ROUNDING);
        assertThat(figures("54,321", "55,000")).doesNotContain(Explainer.ROUNDING);
        assertThat(figures("80,000", "90,000")).doesNotContain(Explainer.ROUNDING);
        assertThat(figures("543", "540")).contains(Explainer.ROUNDING);
        assertThat(figures("54,900", "54,000")).contains(Explainer.ROUNDING);
        assertThat(figures("8.3 km", "8 km")).contains(Explainer.ROUNDING);
    }

    @Test
    void anotherCountIsNoRounding() {
        assertThat(figures("10", "11")).isEmpty();
        assertThat(figures("20", "21")).isEmpty();
        assertThat(figures("10萬", "170,000")).isEmpty();
        assertThat(figures("1,300", "1,000")).isEmpty();
        assertThat(figures("0.4 km", "0")).isEmpty();
        assertThat(figures("at least 299,137", "at most 290,000")).isEmpty();
    }

    @Test
    void whoConvertedAFigureRoundedItToTheDigitsThatHeWrote() {
        assertThat(figures("300坪", "992 m2")).containsExactly(Explainer.ROUNDING);
        assertThat(figures("1畝", "666.67 m2")).containsExactly(Explainer.ROUNDING);
        assertThat(figures("five miles", "8 km")).containsExactly(Explainer.ROUNDING);
        assertThat(figures("1 пуд", "16.4 kg")).containsExactly(Explainer.ROUNDING);
        assertThat(figures("三分之一", "33.3%")).contains(Explainer.ROUNDING);
        assertThat(figures("two thirds", "67%")).contains(Explainer.ROUNDING);
        assertThat(figures("two thirds", "66.6%")).contains(Explainer.ROUNDING);
        assertThat(figures("121坪", "405 m2")).isEmpty();
        assertThat(figures("five miles", "9 km")).isEmpty();
        assertThat(figures("1 mile", "2 km")).isEmpty();
        assertThat(figures("三分之一", "34%")).doesNotContain(Explainer.ROUNDING);
    }

    /** The unit that a figure is told in alters the digits, and nothing else. */
    @Test
    void whatIsConvertedAndRoundedIsAlwaysMarked() {
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            int ping = 100 + random.nextInt(90_000);
            String area = new BigDecimal(ping * 400L)
                    .divide(new BigDecimal(121), random.nextInt(3), RoundingMode.HALF_UP)
                    .toPlainString();
            String told = "seed %d: %d坪, %s m2".formatted(SEED, ping, area);
            if (ping % 121 != 0) {
                assertThat(figures(ping + "坪", area + " m2")).as(told).contains(Explainer.ROUNDING);
            }
            assertThat(figures((ping + ping / 5) + "坪", area + " m2")).as(told).doesNotContain(Explainer.ROUNDING);
        }
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

    private List<Explainer> days(String one, String other) {
        return days("talk", one, other);
    }

    private static List<Explainer> days(String occasion, String one, String other) {
        Archive small = small().question("day", ValueType.DATE);
        small.says("C1", occasion, "day", one);
        small.says("K1", occasion, "day", other);
        return small.caseOf(occasion, "day").explainers();
    }

    private static List<Explainer> spans(String one, String other) {
        return days("talk", one, other);
    }

    private static List<Explainer> figures(String one, String other) {
        Archive small = small().question("men", ValueType.QUANTITY, Cardinality.ONE, false);
        small.says("C1", "talk", "men", one);
        small.says("K1", "talk", "men", other);
        return small.caseOf("talk", "men").explainers();
    }

    private static Archive small() {
        return new Archive()
                .source("C1", "Chinese")
                .source("K1", "DPRK")
                .occasion("talk", "1957-11-09")
                .occasion("letter-of-16", "1957-12-16", null, "letter");
    }

    @Test
    void aKeynoteIsNoNoteThatIsDelivered() {
        Archive small =
                small().occasion("opening", "1957-12-16", null, "keynote").question("day", ValueType.DATE);
        small.says("C1", "opening", "day", "1957-12-16");
        small.says("K1", "opening", "day", "1957-12-17");

        assertThat(small.caseOf("opening", "day").explainers())
                .contains(Explainer.DAY_ZONE)
                .doesNotContain(Explainer.DATED_DELIVERED);
    }
}
