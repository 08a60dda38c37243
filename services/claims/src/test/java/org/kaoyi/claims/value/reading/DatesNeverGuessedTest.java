package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ValueType;

/** Dots, round decades, years that no era had, and which years a century has. */
class DatesNeverGuessedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "..1957 | ../1957 · [..1957]",
                "1957.. | 1957/.. · [1957..]",
                "1957... | 1957/.. · [1957..]",
                "1957… | 1957/.. · [1957..]",
                "1957-11-09.. | 1957-11-09/.. · [1957-11-09..]",
                "1957..1958 | 1957/1958 · [1957..1958]",
                "1957-11-09 .. 1957-11-12 | 1957-11-09/1957-11-12 · [1957-11-09..1957-11-12]",
                "from November 1957... | ../1957 · [..1957] · 1957/.. · 1957/1958",
            })
    void dotsWithoutBracketsAreAnExtentOrADateWithinAndNeverNothing(String wording, String example) {
        Refused refused = refused(wording);
        assertThat(refused.code()).isEqualTo("date-ambiguous");
        assertThat(refused.example()).isEqualTo(example);
        for (String written : example.split(" · ")) {
            HISTORIAN.understands(ValueType.DATE, written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800s", "the 1800's", "1800年代", "1800년대", "1800-е годы", "early 1800s"})
    void aDecadeThatMayBeACenturyIsRefusedWithBothWaysOfWritingIt(String wording) {
        Refused refused = refused(wording);
        assertThat(refused.reason()).contains("the ten years from 1800 or the hundred");
        assertThat(refused.example()).isEqualTo("180X · [1800..1809] · 18XX · [1800..1899]");
        assertThat(HISTORIAN.relation(ValueType.DATE, "1810s", "181X")).isEqualTo(Relation.EQUAL);
        assertThat(HISTORIAN.relation(ValueType.DATE, "19世紀00年代", "180X")).isEqualTo(Relation.EQUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "大正16年, 大正 had 15 years, '大正15年 · 1927, where the count went on'",
        "昭和65年, 昭和 had 64 years, '昭和64年 · 1990, where the count went on'",
        "昭和六十五年三月, 昭和 had 64 years, '昭和64年 · 1990, where the count went on'",
        "before 明治46年, 明治 had 45 years, '明治45年 · 1913, where the count went on'",
        "大正14年至16年, 大正 had 15 years, '大正15年 · 1927, where the count went on'",
        "光緒四十年, 光緒 had 34 years, '光緒34年 · its Gregorian year, where the count went on'",
        "康熙62年, 康熙 had 61 years, '康熙61年 · its Gregorian year, where the count went on'",
        "광무 12년, 광무 had 11 years, '광무11年 · its Gregorian year, where the count went on'",
    })
    void aYearThatAnEraNeverHadIsRefused(String wording, String reason, String example) {
        Refused refused = refused(wording);
        assertThat(refused.code()).isEqualTo("date-impossible");
        assertThat(refused.reason()).contains(reason);
        assertThat(refused.example()).isEqualTo(example);
    }

    /** Two that say the same, as 公元1957 AD, contradict each other in nothing. */
    @Test
    void aYearThatIsCountedInTwoErasIsRefused() {
        List<String> before = List.of("", "公元前", "公元", "民國", "昭和", "大正");
        List<String> behind = List.of("", " BC", " AD");
        for (String first : before) {
            for (String last : behind) {
                String wording = first + "12年" + last;
                boolean bothAfter = first.equals("公元") && last.equals(" AD");
                boolean bothBefore = first.equals("公元前") && last.equals(" BC");
                if (!first.isEmpty() && !last.isEmpty() && !bothAfter && !bothBefore) {
                    assertThat(refused(wording).reason()).as(wording).contains("it counts its year in two eras");
                } else if (!(first + last).isEmpty()) {
                    HISTORIAN.understands(ValueType.DATE, wording);
                }
            }
        }
        for (String wording : List.of("12 November 1957 BC AD", "昭和民國32年", "大正昭和3年", "AD 5 – 3 BC BC AD")) {
            assertThat(refused(wording).reason()).as(wording).contains("it counts its year in two eras");
        }
    }

    /** 民國十五年至昭和三年: each end has its own. */
    @Test
    void theEndsOfARangeMayBeCountedInDifferentEras() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "民國十五年至昭和三年", "1926/1928"))
                .isEqualTo(Relation.EQUAL);
        assertThat(HISTORIAN.relation(ValueType.DATE, "221 BC – AD 14", "公元前221年至公元14年"))
                .isEqualTo(Relation.EQUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"大正15年", "昭和64年", "光緒三十四年", "康熙61年", "明治45年", "崇禎九十年"})
    void theLastYearOfAnEraIsReadAndSoIsOneThatWasCountedOnElsewhere(String wording) {
        HISTORIAN.understands(ValueType.DATE, wording);
    }

    @Test
    void aCenturyHasTheYearThatItIsNamedBySinceThereIsNoYearZero() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "20世纪", "2000")).isEqualTo(Relation.COMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "1st century", "100")).isEqualTo(Relation.COMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "1st century", "1 BC")).isEqualTo(Relation.INCOMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "XVIII век", "1701/1800")).isEqualTo(Relation.COMPATIBLE);
    }

    /** EDTF's hundred years are those that begin with the same digits. */
    @Test
    void hundredYearsOfEdtfAreNoCentury() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "17XX", "1700")).isEqualTo(Relation.COMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "17XX", "1800")).isEqualTo(Relation.INCOMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "17XX", "18th century")).isEqualTo(Relation.COMPATIBLE);
    }

    @Test
    void everyYearIsOfOneCentury() {
        for (int century = 1; century <= 21; century++) {
            int number = century;
            for (String words : new String[] {number + "世紀", "公元前" + number + "世紀"}) {
                String era = words.startsWith("公元前") ? "公元前" : "公元";
                long held = IntStream.rangeClosed(number * 100 - 100, number * 100 + 1)
                        .filter(year -> year > 0)
                        .filter(year ->
                                HISTORIAN.relation(ValueType.DATE, words, era + year + "年") == Relation.COMPATIBLE)
                        .peek(year -> assertThat(year).as(words).isBetween(number * 100 - 99, number * 100))
                        .count();
                assertThat(held).as(words).isEqualTo(100);
            }
            assertThat(HISTORIAN.relation(ValueType.DATE, number + "世紀", (number + 1) + "世紀"))
                    .isEqualTo(Relation.INCOMPATIBLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1957年十一月初九", "十一月初十日", "民國四十六年九月初一"})
    void aDayThatOnlyALunarMonthHasIsKeptAsGiven(String wording) {
        DateValue date = (DateValue) HISTORIAN.understands(ValueType.DATE, wording);
        assertThat(date.calendar()).isEqualTo(DateCalendar.LUNAR);
        assertThat(date.display()).isEqualTo(wording);
        assertThat(HISTORIAN.reads(ValueType.DATE, "1957年11月初三天")).isInstanceOf(Refused.class);
    }

    private static Refused refused(String wording) {
        return (Refused) HISTORIAN.reads(ValueType.DATE, wording);
    }
}
