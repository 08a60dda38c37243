package org.kaoyi.claims.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.comparison.Relation;

/** How answers are shown, and which extent of time can hold another. */
class ShownValuesTest {
    @Test
    void aSetIsShownInOneOrderAndInBracesWhereItIsWhole() {
        List<Value> members = List.of(new TextValue("visits"), new TextValue("emigrants"));

        assertThat(new SetValue(members, false).display()).isEqualTo("emigrants; visits");
        assertThat(new SetValue(members, true).display()).isEqualTo("{emigrants; visits}");
    }

    @Test
    void aPlaceIsShownByItsId() {
        assertThat(new PlaceValue(new AuthorityId("moscow")).display()).isEqualTo("moscow");
    }

    @ParameterizedTest
    @ValueSource(strings = {">300", "≥300", "<300", "≤300", "300+", "~300", "300"})
    void aFigureWithASignIsReadAsItIsShown(String figure) {
        assertThat(shown(figure)).isEqualTo(figure);
        assertThat(HISTORIAN.relation(ValueType.QUANTITY, figure, shown(figure)))
                .isEqualTo(Relation.EQUAL);
    }

    @Test
    void whatIsDeclaredMoreThanAFigureIsShownWithTheSignThatReadsSo() {
        Value declared = HISTORIAN.understands(
                "over 300", HISTORIAN.context(ValueType.QUANTITY, null, null, null, Bound.AT_LEAST, false));

        assertThat(declared.display()).isEqualTo(">300");
        assertThat(HISTORIAN
                        .comparator
                        .compare(declared, HISTORIAN.understands(ValueType.QUANTITY, ">300"))
                        .relation())
                .isEqualTo(Relation.EQUAL);
        assertThat(HISTORIAN.relation(ValueType.QUANTITY, ">1000", "1,500,000")).isEqualTo(Relation.COMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.QUANTITY, ">1000", "1000")).isEqualTo(Relation.INCOMPATIBLE);
    }

    private static String shown(String wording) {
        return HISTORIAN.understands(ValueType.QUANTITY, wording).display();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1/3               | 33 1/3 %
                    2/3               | 66 2/3 %
                    1/7               | 14 2/7 %
                    1/3 km            | 1/3 km
                    -1/3 km           | -1/3 km
                    1/27 km           | 1/27 km
                    300 1/3           | 300 1/3
                    1 1/3 million     | 1333333 1/3
                    1 1/3 billion     | ≈1333333333.33
                    about 1/3         | ~33 1/3 %
                    about 1 1/3 billion | ≈1333333333.33
                    at least 2/3      | ≥66 2/3 %
                    [300, ∞) km       | [300, ∞) km
                    от трети до половины | 33 1/3–50 %
                    """)
    void aThirdIsShownAsOneAndWhatHasNoEndRounded(String wording, String shown) {
        assertThat(shown(wording)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.333             | 0.333
                    0.33333333        | 0.33333333
                    3.14159265358     | 3.14159265358
                    12345678901.25    | 12345678901.25
                    12345678901.257   | ≈12345678901.26
                    0.00123456789012345 | ≈0.00123457
                    123456789012345   | 123456789012345
                    0.125             | 0.125
                    """)
    void decimalsThatEndAreShownAsTheyAreUnlessNobodyWouldReadThem(String wording, String shown) {
        assertThat(shown(wording)).isEqualTo(shown);
    }

    @Test
    void theEndsOfAnIntervalAreShownLikewiseAndComparedAsTheyAre() {
        QuantityValue third = (QuantityValue) HISTORIAN.understands(ValueType.QUANTITY, "about 1/3");

        assertThat(third.shownInterval()).isEqualTo("[≈30, ≈36.6667] %");
        assertThat(third.interval()).isEqualTo("[29.99999999999997, 36.66666666666663] %");
        assertThat(third.low()).isEqualByComparingTo("29.99999999999997");
        assertThat(HISTORIAN.relation(ValueType.QUANTITY, "1/3", "33.3333 %")).isEqualTo(Relation.INCOMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.QUANTITY, "1/3", "a third")).isEqualTo(Relation.EQUAL);
    }
}
