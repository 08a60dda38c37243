package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.ValueType;

/** Dates of our calendar as four languages write them, and as EDTF. */
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
                    1957-й                       | 1957
                    до 1957-го                   | [..1956-12-31]
                    9-е ноября 1957 г.           | 1957-11-09
                    20-е ноября 1957 г.          | 1957-11-20
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
}
