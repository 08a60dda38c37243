package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

/** Which days a date means: by these, and not by its letters, two dates are compared. */
class DaysOfDatesTest {
    private static String days(String wording) {
        return ((DateValue) HISTORIAN.understands(ValueType.DATE, wording))
                .spans().stream().map(DaysOfDatesTest::shown).collect(Collectors.joining(" "));
    }

    private static String shown(DaySpan span) {
        Long first = span.first();
        Long last = span.last();
        return (first == null ? "" : LocalDate.ofEpochDay(first)) + ".."
                + (last == null ? "" : LocalDate.ofEpochDay(last));
    }

    /** ISO 8601-2:2019 §4.8. */
    @ParameterizedTest
    @CsvSource({
        "1957-21, 1957-03-01..1957-05-31",
        "1957-22, 1957-06-01..1957-08-31",
        "1957-23, 1957-09-01..1957-11-30",
        "1957-24, 1957-12-01..1958-02-28",
        "1957-25, 1957-03-01..1957-05-31",
        "1957-26, 1957-06-01..1957-08-31",
        "1957-28, 1957-12-01..1958-02-28",
        "1957-29, 1957-09-01..1957-11-30",
        "1957-30, 1957-12-01..1958-02-28",
        "1957-31, 1957-03-01..1957-05-31",
        "1957-32, 1957-06-01..1957-08-31",
        "1957-33, 1957-01-01..1957-03-31",
        "1957-34, 1957-04-01..1957-06-30",
        "1957-36, 1957-10-01..1957-12-31",
        "1957-37, 1957-01-01..1957-04-30",
        "1957-38, 1957-05-01..1957-08-31",
        "1957-39, 1957-09-01..1957-12-31",
        "1957-40, 1957-01-01..1957-06-30",
        "1957-41, 1957-07-01..1957-12-31",
        "-0043-21, -0043-03-01..-0043-05-31",
    })
    void aSeasonAQuarterAndAHalfOfAYearHaveTheirMonths(String wording, String days) {
        assertThat(days(wording)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "195X, 1950-01-01..1959-12-31",
        "-019X, -0199-01-01..-0190-12-31",
        "1957-XX-XX, 1957-01-01..1957-12-31",
        "1957-0X, 1957-01-01..1957-09-30",
        "1957-1X, 1957-10-01..1957-12-31",
        "1957-11-1X, 1957-11-10..1957-11-19",
        "1957-11-3X, 1957-11-30..1957-11-30",
        "1957-02-2X, 1957-02-20..1957-02-28",
        "1957-11-X9, 1957-11-09..1957-11-09 1957-11-19..1957-11-19 1957-11-29..1957-11-29",
        "195X-21, 1950-03-01..1950-05-31 1951-03-01..1951-05-31 1952-03-01..1952-05-31 1953-03-01..1953-05-31 1954-03-01..1954-05-31 1955-03-01..1955-05-31 1956-03-01..1956-05-31 1957-03-01..1957-05-31 1958-03-01..1958-05-31 1959-03-01..1959-05-31",
        "1950S2, 1900-01-01..1999-12-31",
        "1957S3, 1950-01-01..1959-12-31",
        "1957S4, 1957-01-01..1957-12-31",
        "-1957S2, -1999-01-01..-1900-12-31",
        "-0043-03-15, -0043-03-15..-0043-03-15",
        "-0043-0X, -0043-01-01..-0043-09-30",
        "-0043-03-1X, -0043-03-10..-0043-03-19",
        "195X-02, 1950-02-01..1950-02-28 1951-02-01..1951-02-28 1952-02-01..1952-02-29 1953-02-01..1953-02-28 1954-02-01..1954-02-28 1955-02-01..1955-02-28 1956-02-01..1956-02-29 1957-02-01..1957-02-28 1958-02-01..1958-02-28 1959-02-01..1959-02-28",
        "1X57, 1057-01-01..1057-12-31 1157-01-01..1157-12-31 1257-01-01..1257-12-31 1357-01-01..1357-12-31 1457-01-01..1457-12-31 1557-01-01..1557-12-31 1657-01-01..1657-12-31 1757-01-01..1757-12-31 1857-01-01..1857-12-31 1957-01-01..1957-12-31",
    })
    void digitsThatAreLeftOutStandForAllThatTheyCanBe(String wording, String days) {
        assertThat(days(wording)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "1957~, 1956-01-01..1958-12-31",
        "195X~, 1940-01-01..1969-12-31",
        "1957-11~, 1957-10-01..1957-12-31",
        "1957-11-09~, 1957-11-08..1957-11-10",
    })
    void aboutADateIsOneStepOfItsLastDigitAround(String wording, String days) {
        assertThat(days(wording)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from 9 until 12 November 1957 | 1957-11-09/1957-11-12",
                "с 9 до 12 ноября 1957 г. | 1957-11-09/1957-11-12",
                "44 BC – AD 14 | -0043/0014",
                "221–206 BC | -0220/-0205",
                "9-Nov-1957 | 1957-11-09",
                "11/25/1957 | 1957-11-25",
                "25/11/1957 | 1957-11-25",
                "11/11/1957 | 1957-11-11",
                "11/12/1957 | refused",
                "9.XII.1957 | 1957-12-09",
                "9.XIII.1957 | refused",
                "1957年年底 | [1957-10..1957-12]",
                "年年底 | refused",
                "early 9 November 1957 | refused",
                "November of spring 1957 | refused",
                "spring of the 1950s | refused",
                "November of the 1950s | refused",
                "November of the 18th century | refused",
                "1957年9日 | refused",
                "1957年13月 | refused",
                "1957年13月底 | refused",
                "11 Nov-12 Nov 1957 | 1957-11-11/1957-11-12",
                "九千九百九十九年 | 9999",
                "Y400000000 | Y400000000",
                "Y4E8 | Y4E8",
                "before 1957-11 | [..1957-10-31]",
                "20年代 | refused",
                "between 1957-03-15 and 1957-04 | [1957-03-15..1957-04]",
            })
    void wordsAroundDatesMakeOneDateOfThem(String wording, String edtf) {
        ReadResult result = HISTORIAN.reads(ValueType.DATE, wording);
        assertThat(result instanceof ReadResult.Understood it ? it.value().display() : "refused")
                .isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "between 1957 or 1958 | date-unreadable",
                "between 1957 | date-incomplete",
                "1957 to | date-incomplete",
                "before 1957 to 1958 | date-unreadable",
                "1957 to 1958 to 1959 | date-unreadable",
                "before 1957 after 1955 | date-unreadable",
                "221 BC – 206 | date-ambiguous",
                "November 1957 to early | date-unreadable",
                "after winter of 1957 | date-ambiguous",
                "Y400000001 | date-impossible",
                "Y5E8 | date-impossible",
                "Y4000000000 | date-impossible",
                "Y40000000000 | date-impossible",
                "Y | date-unreadable",
                "一万年 | date-unreadable",
                "1XXX-12 | date-too-many",
                "XXX7 | date-too-many",
                "1957-2X | date-impossible",
                "1957-02-3X | date-impossible",
                "1957-11-31 | date-impossible",
            })
    void whatIsNoDayOrTooManyIsRefused(String wording, String code) {
        assertThat(HISTORIAN.reads(ValueType.DATE, wording))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
