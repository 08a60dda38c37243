package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

/** What is no date, or could be two, is refused with an example of how to write it. */
class DatesRefusedTest {
    @ParameterizedTest
    @CsvSource({
        "1957-13, date-impossible",
        "1957-42, date-impossible",
        "9.XIII.1957, date-impossible",
        "1957-00, date-impossible",
        "1957-11-00, date-impossible",
        "Y1E99, date-impossible",
        "1957S0, date-impossible",
        "[1958..1957], date-impossible",
        "[..], date-incomplete",
        "1957-02-30, date-impossible",
        "1958/1957, date-impossible",
        "../.., date-incomplete",
        "9/11/1957, date-ambiguous",
        "11月9日, date-incomplete",
        "五十年代, date-incomplete",
        "五七年十一月, date-ambiguous",
        "57年11月, date-ambiguous",
        "05/06/1957, date-ambiguous",
        "195711, date-unreadable",
        "19571109, date-unreadable",
        "1957/58, date-ambiguous",
        "Friday 9 November 1957, date-impossible",
        "Friday in November 1957, date-unreadable",
        "25 октября (8 ноября) 1917 г., date-impossible",
        "29 февраля 1917 г. по старому стилю, date-impossible",
        "early February 1917 O.S., date-incomplete",
        "1957-11-09T14:30:00Z, date-with-time",
        "XXXX-12-XX, date-too-many",
        "some day, date-unreadable",
        "1957-mid, date-unreadable",
        "9 10 1957, date-unreadable",
        "30 February 1957, date-impossible"
    })
    void whatIsNoDateIsRefusedWithAnExample(String wording, String code) {
        ReadResult result = HISTORIAN.reads(ValueType.DATE, wording);
        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        ReadResult.Refused refused = (ReadResult.Refused) result;
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.reason()).isNotBlank();
        assertThat(refused.example()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30 February 1957", "Friday, 9 November 1957", "29 Февраля 1957 г.", "9/XIII-1957", "9 NOV"})
    void aRefusalQuotesTheWordingAsItWasGiven(String wording) {
        assertThat(refused(wording).reason()).startsWith("“" + wording + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45000", "195711", "19571109"})
    void ofOneLongNumberIsSaidThatItIsOne(String number) {
        assertThat(refused(number).reason())
                .isEqualTo("“" + number
                        + "” was not read as a date: it is one number; a year has four digits or a Y before it, the"
                        + " parts of a date are parted, and the days that a spreadsheet counts are no date");
    }

    private static ReadResult.Refused refused(String wording) {
        return (ReadResult.Refused) HISTORIAN.reads(ValueType.DATE, wording);
    }

    /** ISO 8601-2:2019 §4.8 numbers seasons, of which an X would leave several. */
    @ParameterizedTest
    @ValueSource(strings = {"1957-2X", "1957-3X", "1957-4X"})
    void aSeasonOfWhichADigitIsLeftOutIsNoneAndNoMonth(String wording) {
        assertThat(HISTORIAN.reads(ValueType.DATE, wording))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("no month has these digits")
                                .contains("of the number of a season (21 to 41) no digit can be left out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "46年11月9日",
                "四十六年十一月九日",
                "사십육년 십일월 구일",
                "五十七年",
                "二十一年",
                "十一月二十一",
                "11月21",
                "二十一",
                "이십일일",
            })
    void aYearWithoutItsCenturyOrEraIsRefusedInNumeralsAsInDigits(String wording) {
        assertThat(HISTORIAN.reads(ValueType.DATE, wording)).isInstanceOf(ReadResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "前年",
                "1958年前3月",
                "前1957",
                "公元前221年至206年",
                "0世紀",
                "0 century",
                "公元0年",
                "民國0年",
                "before the winter of 1957",
                "1957/8",
                "1957-11-09 (given in lunar)",
                "1957-11-09 (given in juche)"
            })
    void whatCanMeanTwoDatesOrNoneIsRefused(String wording) {
        assertThat(HISTORIAN.reads(ValueType.DATE, wording)).isInstanceOf(ReadResult.Refused.class);
    }

    @Test
    void theNameOfACalendarAloneIsNoDate() {
        assertThat(HISTORIAN.reads(ValueType.DATE, "광무")).isInstanceOf(ReadResult.Refused.class);
    }
}
