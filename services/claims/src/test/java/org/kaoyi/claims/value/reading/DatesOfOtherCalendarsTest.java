package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

/** Dates of other calendars are converted where days of them are known, and kept as given elsewhere. */
class DatesOfOtherCalendarsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    民国四十六年                 | 1957
                    民國46年11月9日              | 1957-11-09
                    中華民國四十六年             | 1957
                    民國元年                     | 1912
                    昭和32年                     | 1957
                    明治6年                      | 1873
                    明治十五年                   | 1882
                    25 октября 1917 г. по старому стилю | 1917-11-07
                    25 октября 1917 г. (ст. ст.) | 1917-11-07
                    25 октября (7 ноября) 1917 г. | 1917-11-07
                    9 (22) января 1905 г.        | 1905-01-22
                    10 November (28 October) 1917 | 1917-11-10
                    февраль 1917 г. по старому стилю | [1917-02-14..1917-03-13]
                    1917 г. ст. стиля            | [1917-01-14..1918-01-13]
                    29 февраля 1900 г. по старому стилю | 1900-03-13
                    с 25 по 28 октября 1917 г. ст. стиля | 1917-11-07/1917-11-10
                    4 October 1582 O.S.          | 1582-10-14
                    28 February 1900 O.S.        | 1900-03-12
                    1 March 1900 O.S.            | 1900-03-14
                    31 December 1917 O.S.        | 1918-01-13
                    15 March 44 BC O.S.          | -0043-03-13
                    民國四十六年至四十七年       | 1957/1958
                    民國105年至107年             | 2016/2018
                    民國四十六年或四十七年       | [1957,1958]
                    民國46年至1958年             | 1957/1958
                    民國46年11月9日至12日        | 1957-11-09/1957-11-12
                    昭和12年7月7日至20年8月15日  | 1937-07-07/1945-08-15
                    昭和64年                     | 1989
                    25 декабря 1917 г. (7 января 1918 г.) | 1918-01-07
                    25 December 1917 (7 January 1918) | 1918-01-07
                    16/29 June 1900              | 1900-06-29
                    25 October 1917 OS           | 1917-11-07
                    民國四十六年十一月九日       | 1957-11-09
                    """)
    void theOldStyleAndYearsOfRepublicsAndReignsAreConverted(String wording, String edtf) {
        assertThat(HISTORIAN.understands(ValueType.DATE, wording).display()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({
        "农历八月十五, LUNAR",
        "丁酉年九月十八, LUNAR",
        "음력 8월 15일, LUNAR",
        "光緒二十年, REIGN",
        "明治五年12月2日, REIGN",
        "明治元年, REIGN",
        "15 Ramadan 1377, HIJRI",
        "1377 г. х., HIJRI",
        "단기 4290년 11월 9일, DANGI",
        "檀紀四二九〇年, DANGI",
        "주체 46년, JUCHE",
        "主體46年, JUCHE",
        "民國前三年, MINGUO"
    })
    void aDateOfAnotherCalendarIsKeptAsGiven(String wording, DateCalendar calendar) {
        DateValue kept = (DateValue) HISTORIAN.understands(ValueType.DATE, wording);
        assertThat(kept).isEqualTo(DateValue.kept(wording, calendar));
        assertThat(HISTORIAN.relation(ValueType.DATE, wording, wording)).isEqualTo(Relation.EQUAL);
        Comparison withGregorian = HISTORIAN.compares(ValueType.DATE, wording, "1957-11-09");
        assertThat(withGregorian.relation()).isEqualTo(Relation.INCOMPARABLE);
        assertThat(withGregorian.reason().code()).isEqualTo("calendar-not-converted");
    }

    @Test
    void aConvertedDateSaysInWhichCalendarItWasGiven() {
        assertThat(calendarOf("昭和32年11月9日")).isEqualTo(DateCalendar.REIGN);
        assertThat(calendarOf("大正12年9月1日")).isEqualTo(DateCalendar.REIGN);
        assertThat(calendarOf("明治38年5月27日")).isEqualTo(DateCalendar.REIGN);
        assertThat(calendarOf("民國46年11月9日")).isEqualTo(DateCalendar.MINGUO);
        assertThat(calendarOf("25 октября 1917 г. по старому стилю")).isEqualTo(DateCalendar.JULIAN);
        assertThat(calendarOf("25 октября (7 ноября) 1917 г.")).isEqualTo(DateCalendar.JULIAN);
        assertThat(calendarOf("1957-11-09")).isNull();
        assertThat(HISTORIAN.relation(ValueType.DATE, "民國46年11月9日", "1957-11-09"))
                .isEqualTo(Relation.EQUAL);
    }

    private static DateCalendar calendarOf(String wording) {
        return ((DateValue) HISTORIAN.understands(ValueType.DATE, wording)).calendar();
    }

    @Test
    void aConvertedDateIsReadBackWithItsCalendar() {
        for (String wording :
                List.of("民國46年11月中旬", "昭和32年", "25 октября 1917 г. по старому стилю", "9 November 1917 O.S.")) {
            DateValue date = (DateValue) HISTORIAN.understands(ValueType.DATE, wording);

            assertThat(HISTORIAN.understands(ValueType.DATE, date.notation())).isEqualTo(date);
        }
        assertThat(HISTORIAN.reads(ValueType.DATE, "1957-11-09 (given in mayan)"))
                .isInstanceOf(ReadResult.Refused.class);
    }
}
