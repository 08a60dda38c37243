package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

/** Where a way of writing figures ends: the largest one, the last vulgar fraction, the numeral that begins another number. */
class FiguresAtTheirLimitsTest {
    private static String interval(String wording, @Nullable String unit) {
        return ((QuantityValue) HISTORIAN.understands(
                        wording, HISTORIAN.context(ValueType.QUANTITY, null, unit, null, null, false)))
                .interval();
    }

    private static String code(String wording) {
        ReadResult result = HISTORIAN.reads(ValueType.QUANTITY, wording);
        assertThat(result).as(wording).isInstanceOf(ReadResult.Refused.class);
        return ((ReadResult.Refused) result).code();
    }

    @Test
    void aFigureHasUpToFifteenDigitsAndIsBelowTenThousandTrillions() {
        assertThat(interval("123456789012345", null)).isEqualTo("123456789012345");
        assertThat(code("1234567890123456")).isEqualTo("quantity-too-large");
        assertThat(interval("9000000000000000", null)).isEqualTo("9000000000000000");
        assertThat(code("90000000000000000")).isEqualTo("quantity-too-large");
        assertThat(interval("0.12345678901234567890", null)).isEqualTo("0.1234567890123456789");
        assertThat(code("0.123456789012345678901")).isEqualTo("quantity-too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1¼                   | 1.25
                    1¾                   | 1.75
                    1⅐                   | 1.14285714285714
                    2⅞                   | 2.875
                    300 1/3              | 300.333333333333
                    1 1/3 million        | [1283333.33333333, 1383333.33333333]
                    1 1/4 million        | [1245000, 1255000]
                    twenty               | 20
                    twenty one           | 21
                    thirty men           | 30
                    """)
    void aWholeNumberAndItsPartAreOneFigure(String wording, String interval) {
        assertThat(interval(wording, null)).isEqualTo(interval);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3萬10                | 30010
                    一萬零一人            | 10001
                    七八九                | 789
                    三點二五              | 3.25
                    一百二三十人          | [120, 130]
                    二兩                  | 2 tael
                    一兩萬                | [5000, 25000]
                    百餘萬                | [1000000, 2000000)
                    幾人                  | [2, 9]
                    несколько человек    | [2, 9]
                    dozens of thousands  | [20000, 99000]
                    300人以上            | [300, ∞)
                    """)
    void aNumeralIsReadToItsEndAndNoFurther(String wording, String interval) {
        assertThat(interval(wording, null)).isEqualTo(interval);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    百人                 | quantity-unreadable
                    一兩個                | quantity-ambiguous
                    3萬5                 | quantity-ambiguous
                    3/0                  | quantity-unreadable
                    3/                   | quantity-unreadable
                    1 5/5                | quantity-unreadable
                    hundreds of men      | quantity-unreadable
                    dozens of men        | quantity-unreadable
                    一百幾百              | quantity-unreadable
                    三萬四萬              | quantity-unreadable
                    300 of               | quantity-unreadable
                    300 and              | quantity-unreadable
                    25 tractor-drivers   | quantity-unit
                    300 二               | quantity-unreadable
                    """)
    void whatBeginsLikeAFigureAndEndsOtherwiseIsRefused(String wording, String code) {
        assertThat(code(wording)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    more than about 300  | [270, 400)
                    about 300餘          | [270, 400)
                    about a total of 300 | [270, 330]
                    14,000人-15,000人    | [14000, 15000]
                    14,000 人 至 15,000 人 | [14000, 15000]
                    三十至四十萬          | [295000, 405000]
                    14-14                | 14
                    """)
    void whatStandsAroundAFigureIsTakenWhereverASpaceIs(String wording, String interval) {
        assertThat(interval(wording, null)).isEqualTo(interval);
    }

    @Test
    void aPartOfAWholeIsAShareUnlessItIsMeasured() {
        assertThat(interval("1/4", " ")).isEqualTo("25 %");
        assertThat(interval("1/4", "1")).isEqualTo("25 %");
        assertThat(interval("1/4", "%")).isEqualTo("25 %");
        assertThat(interval("1/4", "km")).isEqualTo("0.25 km");
    }
}
