package org.kaoyi.claims.value.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wordings are looked at by words, letters in compatible forms, and numerals, whatever script they are in. */
class WordingTest {
    /** A figure that goes on in Latin or Cyrillic letters is another word; Chinese and Korean put no spaces. */
    @ParameterizedTest
    @CsvSource({
        "az, false",
        "AZ, false",
        "za, false",
        "ZA, false",
        "ая, false",
        "éa, false",
        "aя, false",
        "a1, true",
        "1a, true",
        "a-, true",
        "a{, true",
        "a[, true",
        "a@, true",
        "a`, true",
        "万a, true",
        "만명, true",
        "a×, true"
    })
    void aWordEndsBetweenTwoLettersUnlessBothAreOfAScriptWithSpaces(String two, boolean ends) {
        assertThat(Wording.wordEnds(two, 1)).isEqualTo(ends);
    }

    @Test
    void aWordEndsAtBothEndsOfAText() {
        assertThat(Wording.wordEnds("men", 0)).isTrue();
        assertThat(Wording.wordEnds("men", 3)).isTrue();
        assertThat(Wording.wordEnds("men", 1)).isFalse();
    }

    @Test
    void longWordingsAreCutWhereTheyAreQuoted() {
        String cut = Wording.quoted("x".repeat(1_000));
        int most = cut.length() - "“…”".length();

        assertThat(cut).endsWith("…”");
        assertThat(Wording.quoted("x".repeat(most))).isEqualTo("“" + "x".repeat(most) + "”");
        assertThat(Wording.quoted("x".repeat(most + 1))).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"３０, 30", "㎞, km", "ﾏ, マ", "Ⅻ, XII"})
    void formsOfOneLetterAreThatLetter(String given, String folded) {
        assertThat(Wording.compatible(given)).isEqualTo(folded);
    }

    @Test
    void spacesOfEveryKindAreOneAndNoneAtTheEnds() {
        assertThat(Wording.compatible(" 300\u3000\t000\u00a0men ")).isEqualTo("300 000 men");
    }

    @ParameterizedTest
    @CsvSource({
        "一九五七, 1957",
        "二十五, 25",
        "十五, 15",
        "三千零五, 3005",
        "三百五十, 350",
        "廿一, 21",
        "卅, 30",
        "二百, 200",
        "二十, 20",
        "九, 9",
        "一百零一, 101"
    })
    void aNumeralMeansItsNumber(String numeral, long number) {
        assertThat(ChineseNumerals.read(numeral)).isEqualTo(OptionalLong.of(number));
    }

    /** Two readings, or none. */
    @ParameterizedTest
    @ValueSource(
            strings = {"三百五", "十百", "百", "二十二十", "三千零零五十五五", "五五十", "零十", "二十千", "一零十", "2十", "", "一二三四五六七八九〇一二三四五六"})
    void whatMeansTwoNumbersOrNoneIsNotRead(String numeral) {
        assertThat(ChineseNumerals.read(numeral)).isEmpty();
    }

    @Test
    void fifteenDigitsAreTheMostThatAreRead() {
        assertThat(ChineseNumerals.read("一二三四五六七八九〇一二三四五")).isEqualTo(OptionalLong.of(123_456_789_012_345L));
    }

    @Test
    void koreanNumeralsInHangulAreTheChineseOnes() {
        assertThat(ChineseNumerals.isHangul('일')).isTrue();
        assertThat(ChineseNumerals.isHangul('명')).isFalse();
        assertThat(ChineseNumerals.isHangul('1')).isFalse();
        assertThat(ChineseNumerals.fromHangul('일')).isEqualTo('一');
        assertThat(ChineseNumerals.fromHangul('명')).isEqualTo('명');
        assertThat(ChineseNumerals.fromHangul('x')).isEqualTo('x');
    }
}
