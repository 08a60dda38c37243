package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9 November 1957              | 1957-11-09
                    November 9, 1957             | 1957-11-09
                    the 9th of November 1957     | 1957-11-09
                    9 Nov. 1957                  | 1957-11-09
                    Nov 1957                     | 1957-11
                    1957年11月9日                | 1957-11-09
                    一九五七年十一月九日         | 1957-11-09
                    二〇〇一年十月               | 2001-10
                    1957年11月上旬               | [1957-11-01..1957-11-10]
                    1957年11月中旬               | [1957-11-11..1957-11-20]
                    1957年11月下旬               | [1957-11-21..1957-11-30]
                    1958年2月下旬                | [1958-02-21..1958-02-28]
                    1957年11月初                 | [1957-11-01..1957-11-10]
                    1957年底                     | [1957-10..1957-12]
                    early 1957                   | [1957-01..1957-04]
                    mid-November 1957            | [1957-11-11..1957-11-20]
                    late November 1957           | [1957-11-21..1957-11-30]
                    1957년 11월 9일              | 1957-11-09
                    1957년 11월 초순             | [1957-11-01..1957-11-10]
                    1957년 가을                  | 1957-23
                    9 ноября 1957 г.             | 1957-11-09
                    9 ноября 1957 года           | 1957-11-09
                    в начале ноября 1957 г.      | [1957-11-01..1957-11-10]
                    ноябрь 1957                  | 1957-11
                    осень 1957 г.                | 1957-23
                    spring 1958                  | 1958-21
                    1950s                        | 195X
                    the 1950s                    | 195X
                    1950-е годы                  | 195X
                    20世纪50年代                 | 195X
                    19th century                 | [1801..1900]
                    c. 1957                      | 1957~
                    about November 1957          | 1957-11~
                    1957年左右                   | 1957~
                    около 1957 г.                | 1957~
                    perhaps 1957                 | 1957?
                    before the end of 1958       | [..1958-12-31]
                    by the end of 1958           | [..1958-12-31]
                    до конца 1958 г.             | [..1958-12-31]
                    1958年底以前                 | [..1958-12-31]
                    before 1958                  | [..1957-12-31]
                    after November 1957          | [1957-12-01..]
                    between March and May 1958   | [1958-03..1958-05]
                    15 March – 25 April 1958     | 1958-03-15/1958-04-25
                    from 15 March to 25 April 1958 | 1958-03-15/1958-04-25
                    9–12 November 1957           | 1957-11-09/1957-11-12
                    1957年11月9日至12日          | 1957-11-09/1957-11-12
                    1957년 11월 9일부터 12일까지 | 1957-11-09/1957-11-12
                    с 15 марта по 25 апреля 1958 г. | 1958-03-15/1958-04-25
                    March–May 1958               | 1958-03/1958-05
                    circa 1957-11                | 1957-11~
                    before 1957-11-09            | [..1957-11-08]
                    since 1957                   | 1957/..
                    1957-1958                    | 1957/1958
                    1957–58                      | 1957/1958
                    1957.11.9                    | 1957-11-09
                    9.11.1957                    | 1957-11-09
                    25/10/1957                   | 1957-10-25
                    公元前209年                  | -0208
                    44 BC                        | -0043
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
                    9.XI.1957                    | 1957-11-09
                    9.ХI.1957 г.                 | 1957-11-09
                    9/XI-1957                    | 1957-11-09
                    9-Nov-1957                   | 1957-11-09
                    XIX век                      | [1801..1900]
                    начало XX в.                 | [1901..1934]
                    50-е годы XX века            | 195X
                    Saturday, 9 November 1957    | 1957-11-09
                    1957年11月9日星期六          | 1957-11-09
                    1957년 11월 9일 토요일       | 1957-11-09
                    суббота, 9 ноября 1957 г.    | 1957-11-09
                    일구오칠년 십일월 구일       | 1957-11-09
                    1957년 십일월 십일일         | 1957-11-11
                    AD 79                        | 0079
                    24 August 79 AD              | 0079-08-24
                    15 March 44 BC               | -0043-03-15
                    公元79年                     | 0079
                    79 г. н. э.                  | 0079
                    3rd century BC               | -02XX
                    公元前3世纪                  | -02XX
                    300–201 BC                   | -0299/-0200
                    about the 18th century       | [1601..1900]
                    perhaps the 18th century     | [1701?..1800?]
                    18世纪末                     | [1767..1800]
                    17世紀或18世紀               | [1601..1700,1701..1800]
                    17世紀和18世紀               | {[1601..1700],[1701..1800]}
                    since the 18th century       | [1701..1800]/..
                    3rd century BC – 1st century AD | -02XX/[0001..0100]
                    民國四十六年至四十七年       | 1957/1958
                    民國105年至107年             | 2016/2018
                    民國四十六年或四十七年       | [1957,1958]
                    民國46年至1958年             | 1957/1958
                    民國46年11月9日至12日        | 1957-11-09/1957-11-12
                    昭和12年7月7日至20年8月15日  | 1937-07-07/1945-08-15
                    昭和64年                     | 1989
                    25 декабря 1917 г. (7 января 1918 г.) | 1918-01-07
                    25 December 1917 (7 January 1918) | 1918-01-07
                    1957年年底                   | [1957-10..1957-12]
                    1957年第一季度               | 1957-33
                    1957년 2분기                 | 1957-34
                    III квартал 1957 г.          | 1957-35
                    last quarter of 1957         | 1957-36
                    winter 1957–58               | 1957-24
                    winter of 1957               | [1956-24,1957-24]
                    1957년 겨울                  | [1956-24,1957-24]
                    зимой 1957 г.                | [1956-24,1957-24]
                    since winter 1957            | [1956-24,1957-24]/..
                    前221年                      | -0220
                    約前221年                    | -0220~
                    前3世紀                      | -02XX
                    前221年至前206年             | -0220/-0205
                    1958年前                     | [..1957-12-31]
                    1958年底前                   | [..1958-12-31]
                    к концу 1958 г.              | [..1958-12-31]
                    16/29 June 1900              | 1900-06-29
                    25 October 1917 OS           | 1917-11-07
                    民國四十六年十一月九日       | 1957-11-09
                    公元五十七年                 | 0057
                    一百五十年                   | 0150
                    9 or 10 November 1957        | [1957-11-09,1957-11-10]
                    9 and 12 November 1957       | {1957-11-09,1957-11-12}
                    on or before 9 November 1957 | [..1957-11-09]
                    не ранее 9 ноября 1957 г.    | [1957-11-09..]
                    в первых числах ноября 1957 г. | [1957-11-01..1957-11-10]
                    """)
    void writtenDatesAreReadAsEdtf(String wording, String edtf) {
        assertThat(HISTORIAN.understands(ValueType.DATE, wording).display()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1957-11-09",
                "1957-11",
                "1957",
                "195X",
                "19XX",
                "1957-XX",
                "1957-XX-XX",
                "1957-11-XX",
                "1957?",
                "1957-11~",
                "1957%",
                "1957-21",
                "1957-33",
                "-0043",
                "0000",
                "Y170000002",
                "Y-17E7",
                "1950S2",
                "Y171010000S3",
                "1957/1958",
                "1957/..",
                "../1958",
                "1957/",
                "/1958",
                "2004-06~-11",
                "?2004-06-~11",
                "2004?-06-11",
                "2004~-06-~11",
                "?2004-?06",
                "2004-06-~01/2004-06-~20",
                "2004-06-XX/2004-07-03",
                "1957-25",
                "1957-41",
                "195X-21",
                "-02XX",
                "[1760-01,1760-02,1760-12..]",
                "{..1983-12-31,1984-10-10..1984-11-01}",
                "[1667,1668,1670..1672]",
                "[..1957-12-03]",
                "[1957-12..]",
                "{1956-09,1957-11}",
                "{1957..1960}",
                "1560-XX-25",
                "15XX-12-25",
                "1957-1X-05",
                "1957~/1958-06",
                "[1957-11-01..1957-11-10]/1958"
            })
    void edtfIsReadAsItIs(String edtf) {
        assertThat(HISTORIAN.understands(ValueType.DATE, edtf).display()).isEqualTo(edtf);
    }

    @Test
    void theWinterOfAYearIsEitherOfTheTwoThatItHasAPartIn() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "winter of 1957", "1957-01"))
                .isEqualTo(Relation.COMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "winter of 1957", "1958-01"))
                .isEqualTo(Relation.COMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "winter of 1957", "1957-07"))
                .isEqualTo(Relation.INCOMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "winter 1957–58", "1957-01"))
                .isEqualTo(Relation.INCOMPATIBLE);
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
    void ofSeveralApproximatePartsTheCoarsestWidens() {
        assertThat(daysOf("2004-06~-11")).isEqualTo(daysOf("[2004-05-11..2004-07-11]"));
        assertThat(daysOf("2004~-06-11")).isEqualTo(daysOf("[2003-06-11..2005-06-11]"));
        assertThat(daysOf("2004~-06-~11")).isEqualTo(daysOf("2004~-06-11"));
        assertThat(daysOf("2004-06-~11")).isEqualTo(daysOf("[2004-06-10..2004-06-12]"));
        assertThat(daysOf("?2004-06-?11")).isEqualTo(daysOf("2004-06-11"));
    }

    private static List<DaySpan> daysOf(String edtf) {
        return ((DateValue) HISTORIAN.understands(ValueType.DATE, edtf)).spans();
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
