package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    300,000              | 300000
                    300 000              | 300000
                    三十萬               | [295000, 305000]
                    30萬                 | [295000, 305000]
                    30만                 | [295000, 305000]
                    삼십만               | [295000, 305000]
                    3.3萬                | [32500, 33500]
                    1.2 million          | [1150000, 1250000]
                    1,2 млн              | [1150000, 1250000]
                    1.57億               | [156500000, 157500000]
                    1億2千萬             | [119995000, 120005000]
                    30 thousand          | [29500, 30500]
                    тридцать             | refused
                    54,000餘             | [54000, 55000)
                    20餘萬               | [200000, 300000)
                    二十餘萬             | [200000, 300000)
                    800多萬              | [8000000, 9000000)
                    3.3萬多              | [33000, 34000)
                    550多畝              | [550, 560) [mu_cn]
                    over 54,000          | [54000, 55000)
                    более 54 000         | [54000, 55000)
                    54,000여 명          | [54000, 55000)
                    about 30,000         | [27000, 33000]
                    約30萬               | [270000, 330000]
                    около 30 000         | [27000, 33000]
                    약 30만              | [270000, 330000]
                    差不多30萬           | [270000, 330000]
                    30萬左右             | [270000, 330000]
                    多達30萬             | [295000, 305000]
                    幾十萬               | [200000, 990000]
                    数十万               | [200000, 990000]
                    几十                 | [20, 99]
                    hundreds of thousands | [200000, 990000]
                    十几万               | [100000, 200000)
                    14,000-15,000        | [14000, 15000]
                    14,000 to 15,000     | [14000, 15000]
                    от 14 000 до 15 000  | [14000, 15000]
                    14,000人至15,000人   | [14000, 15000]
                    三四十萬             | [295000, 405000]
                    30-40萬              | [295000, 405000]
                    at least 54,000      | [54000, ∞)
                    >54,000              | (54000, ∞)
                    > 30萬               | (300000, ∞)
                    ＞300 men            | (300, ∞)
                    >1/2                 | (50, ∞) %
                    300+                 | [300, 400)
                    over 300             | [300, 400)
                    не менее 54 000      | [54000, ∞)
                    至少54,000           | [54000, ∞)
                    54,000 이상          | [54000, ∞)
                    54,000以上           | [54000, ∞)
                    300 approximately    | [270, 330]
                    300 men circa        | [270, 330]
                    300 max              | (−∞, 300]
                    300 minimum          | [300, ∞)
                    300 exactly          | 300
                    300 in total         | 300
                    300k                 | [299500, 300500]
                    300 m                | 300 m
                    십수만               | [100000, 200000)
                    十數萬人             | [100000, 200000)
                    百萬                 | [995000, 1005000]
                    백만                 | [995000, 1005000]
                    千萬                 | [9995000, 10005000]
                    近百人               | [90, 100]
                    近萬                 | [9000, 10000]
                    近千人               | [900, 1000]
                    不到百人             | (−∞, 100)
                    三兩個               | [2, 3]
                    三兩萬               | [15000, 35000]
                    五十兩               | 50 tael
                    二十一兩             | 21 tael
                    兩個師               | 2 division
                    一千兩百             | 1200
                    5,6 млн              | [5550000, 5650000]
                    less than 54,000     | (−∞, 54000)
                    不到54,000           | (−∞, 54000)
                    54,000 미만          | (−∞, 54000)
                    up to 54,000         | (−∞, 54000]
                    nearly 30,000        | [27000, 30000]
                    三百二十五           | 325
                    一萬零五             | 10005
                    一九五七             | 1957
                    300人                | 300
                    三個師               | 3 division
                    1/3                  | 33.3333333333333 %
                    三分之一             | 33.3333333333333 %
                    3분의 1              | 33.3333333333333 %
                    треть                | 33.3333333333333 %
                    a third              | 33.3333333333333 %
                    две трети            | 66.6666666666667 %
                    three quarters       | 75 %
                    절반                 | 50 %
                    一半                 | 50 %
                    半數以上             | [50, ∞) %
                    more than half       | (50, ∞) %
                    百分之三十五點五     | 35.5 %
                    百分之百             | 100 %
                    千分之三             | 3 ‰
                    七成                 | 7 [cheng]
                    от трети до половины | [33.3333333333333, 50] %
                    about half           | [45, 55] %
                    1/3 km               | 0.333333333333333 km
                    ½ km                 | 0.5 km
                    1½                   | 1.5
                    2 1/2 million        | [2450000, 2550000]
                    half a million       | [450000, 550000]
                    полмиллиона          | [450000, 550000]
                    полтора миллиона     | [1450000, 1550000]
                    三天半               | 3.5 d
                    一個半月             | 1.5 mo
                    半年                 | 0.5 a
                    三點五萬             | [34500, 35500]
                    一百幾十             | [120, 199]
                    一百幾十萬           | [1200000, 1990000]
                    百餘人               | [100, 200)
                    萬餘人               | [10000, 20000)
                    만여 명              | [10000, 20000)
                    兩千                 | [1500, 2500]
                    廿五                 | 25
                    卅萬                 | [295000, 305000]
                    несколько сотен      | [200, 990]
                    好幾萬               | [20000, 99000]
                    one hundred and twenty | 120
                    between 120 and 130  | [120, 130]
                    14 или 15            | [14, 15]
                    54 000 и более       | [54000, ∞)
                    54,000 이하          | (−∞, 54000]
                    54,000以下           | (−∞, 54000]
                    свыше 54 000         | [54000, 55000)
                    не свыше 54 000      | (−∞, 54000]
                    as many as 54,000    | 54000
                    高達30萬             | [295000, 305000]
                    1 200,5              | 1200.5
                    1.200,5              | 1200.5
                    1,200.5              | 1200.5
                    5千克                | 5 kg
                    3千米                | 3 km
                    500 万千瓦           | [4995000, 5005000] kW
                    500 kg.              | 500 kg
                    100兩                | 100 tael
                    £300                 | 300 pound sterling
                    30%                  | 30 %
                    百分之三十           | 30 %
                    二十萬左右的士兵     | [180000, 220000]
                    11萬坪               | [105000, 115000] [ping]
                    25 m2                | 25 m2
                    12 平米              | 12 m2
                    $300                 | 300 dollar
                    300 рублей           | 300 rouble
                    ５０                 | 50
                    1.200.000            | 1200000
                    1.234 million        | [1233500, 1234500]
                    1.234億              | [123350000, 123450000]
                    1.5 тыс.             | [1450, 1550]
                    300 с лишним тысяч   | [300000, 400000)
                    300 тысяч с лишним   | [300000, 400000)
                    300 с лишним человек | [300, 400)
                    300-odd thousand     | [300000, 400000)
                    20 с небольшим тысяч человек | [20000, 30000)
                    a thousand           | [500, 1500]
                    a hundred men        | 100
                    """)
    void widthsAreThoseOfThePolicy(String wording, String interval) {
        ReadResult result = HISTORIAN.reads(ValueType.QUANTITY, wording);
        String found = result instanceof ReadResult.Understood understood
                ? ((QuantityValue) understood.value()).interval()
                : "refused";
        assertThat(found).as("%s gives %s", wording, result).isEqualTo(interval);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    大多數           | quantity-unreadable
                    many             | quantity-unreadable
                    差不多           | quantity-unreadable
                    差不多全部       | quantity-unreadable
                    数以万计         | quantity-unreadable
                    五百來人         | quantity-unreadable
                    1/3強            | quantity-unreadable
                    一萬半           | quantity-unreadable
                    a dozen          | quantity-unreadable
                    more than        | quantity-unreadable
                    от 54 000        | quantity-unreadable
                    between 54,000   | quantity-unreadable
                    1 5/3            | quantity-unreadable
                    1.200            | quantity-ambiguous
                    1,200 тыс.       | quantity-ambiguous
                    1.500 тыс.       | quantity-ambiguous
                    1.234 тыс.       | quantity-ambiguous
                    300.000 тыс.     | quantity-ambiguous
                    3.300萬          | quantity-ambiguous
                    3.300만          | quantity-ambiguous
                    1.500 million    | quantity-ambiguous
                    a                | quantity-unreadable
                    a troops         | quantity-unreadable
                    a month          | quantity-unreadable
                    ten thousand a year | quantity-unreadable
                    ¥500             | quantity-ambiguous
                    300,000-strong   | quantity-unreadable
                    三萬五           | quantity-ambiguous
                    300.000          | quantity-ambiguous
                    30,0000          | quantity-ambiguous
                    七八人           | quantity-ambiguous
                    1,23,456         | quantity-unreadable
                    15,000-14,000    | quantity-unreadable
                    99999999999999999999 | quantity-too-large
                    12 of the 30 men | quantity-unreadable
                    300 killed       | quantity-unit
                    25 tractors      | quantity-unit
                    300 probably     | quantity-doubt
                    300 perhaps      | quantity-doubt
                    300M             | quantity-ambiguous
                    300 M men        | quantity-ambiguous
                    30B              | quantity-ambiguous
                    £300m            | quantity-unreadable
                    百分之三十的人   | quantity-unreadable
                    三兩             | quantity-ambiguous
                    5,6만            | quantity-ambiguous
                    5,6萬            | quantity-ambiguous
                    數萬以計         | quantity-unreadable
                    """)
    void whatIsNoFigureOrTwoIsRefused(String wording, String code) {
        ReadResult result = HISTORIAN.reads(ValueType.QUANTITY, wording);
        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        assertThat(((ReadResult.Refused) result).code()).isEqualTo(code);
    }

    @Test
    void aDeclaredBoundOverridesTheWording() {
        QuantityValue more = read("more than 54,000", Bound.AT_LEAST, null);
        assertThat(more.interval()).isEqualTo("(54000, ∞)");
        assertThat(read("54,000", Bound.AT_LEAST, null).interval()).isEqualTo("[54000, ∞)");
        assertThat(read("三十萬", Bound.EXACT, null).interval()).isEqualTo("300000");
        assertThat(read("30,000", Bound.ABOUT, null).interval()).isEqualTo("[27000, 33000]");
    }

    @Test
    void theWordingsUnitIsKeptWhenItMeasuresTheSame() {
        assertThat(read("11萬坪", null, "m2").unit()).isEqualTo("[ping]");
        assertThat(HISTORIAN.understands("11", HISTORIAN.context(ValueType.QUANTITY, null, "坪", null, null, false)))
                .hasFieldOrPropertyWithValue("unit", "[ping]");
        assertThat(ValueReader.STANDARD.read(
                        "11萬坪", HISTORIAN.context(ValueType.QUANTITY, null, "kg", null, null, false)))
                .isInstanceOf(ReadResult.Refused.class);
    }

    @Test
    void whatIsCountedIsAcceptedBehindTheFigureWhereAColumnSaysSo() {
        assertThat(HISTORIAN.understands(
                        "300 killed", HISTORIAN.context(ValueType.QUANTITY, null, null, "Killed", null, false)))
                .hasFieldOrPropertyWithValue("unit", "1")
                .hasFieldOrPropertyWithValue("population", "Killed");
        assertThat(read("25 tractors", null, "tractors").interval()).isEqualTo("25 tractors");
        ReadResult.Refused refused = (ReadResult.Refused) HISTORIAN.reads(ValueType.QUANTITY, "300 killed");
        assertThat(refused.example()).contains("population").contains("killed");
        assertThat(TypeInference.infer(List.of("300 killed", "250"))).isEqualTo(ValueType.QUANTITY);
    }

    private static QuantityValue read(String wording, Bound bound, String unit) {
        return (QuantityValue)
                HISTORIAN.understands(wording, HISTORIAN.context(ValueType.QUANTITY, null, unit, null, bound, false));
    }
}
