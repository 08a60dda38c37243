package org.kaoyi.claims.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.comparison.Relation.COMPATIBLE;
import static org.kaoyi.claims.comparison.Relation.DIFFERENT;
import static org.kaoyi.claims.comparison.Relation.EQUAL;
import static org.kaoyi.claims.comparison.Relation.INCOMPARABLE;
import static org.kaoyi.claims.comparison.Relation.INCOMPATIBLE;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;

class ComparisonRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1957-11-09            | 1957年11月9日          | EQUAL        | EVEN
                    1957-11-09            | 1957-11                | COMPATIBLE   | FIRST_NARROWER
                    1957                  | 1957-11                | COMPATIBLE   | SECOND_NARROWER
                    1957-11-09            | 1957-11-10             | INCOMPATIBLE | EVEN
                    1957-11               | 1957-12                | INCOMPATIBLE | EVEN
                    [1954..1955]          | 1056                   | INCOMPATIBLE | EVEN
                    [1954..1956]          | [1955..1957]           | COMPATIBLE   | PARTIAL
                    1957~                 | 1958-03                | COMPATIBLE   | SECOND_NARROWER
                    1957~                 | 1959                   | INCOMPATIBLE | EVEN
                    1957?                 | 1957                   | EQUAL        | EVEN
                    1957-11-08~           | 1957-11-09             | COMPATIBLE   | SECOND_NARROWER
                    1957-XX               | 1957                   | EQUAL        | EVEN
                    [1957,1958]           | [1957..1958]           | EQUAL        | EVEN
                    [1957,1959]           | 1958                   | INCOMPATIBLE | EVEN
                    before the end of 1958 | 1958-12-31            | COMPATIBLE   | SECOND_NARROWER
                    before the end of 1958 | 1959-01               | INCOMPATIBLE | EVEN
                    1958-03-15/1958-04-25 | 1958-03-15/1958-04-30  | INCOMPATIBLE | EVEN
                    1958-03/1958-04       | 1958-03-15/1958-04-25  | COMPATIBLE   | SECOND_NARROWER
                    1958-03-15/..         | 1958-03-15/1958-04-25  | COMPATIBLE   | SECOND_NARROWER
                    1958-03-15/           | 1958-03-15/..          | COMPATIBLE   | PARTIAL
                    1958-03-16/..         | 1958-03-15/1958-04-25  | INCOMPATIBLE | EVEN
                    1958-03-15/1958-04-25 | 1958-04                | COMPATIBLE   | PARTIAL
                    1958-03-15/1958-04-25 | 1958-04-26             | INCOMPATIBLE | EVEN
                    1958-03-15/1958-04-25 | [1958-04-20..1958-05]  | COMPATIBLE   | PARTIAL
                    {1956-09,1957-11}     | {1957-11,1956-09}      | EQUAL        | EVEN
                    {1956-09,1957-11}     | {1956-09}              | INCOMPATIBLE | EVEN
                    {1956-09,1957-11}     | 1957-11-09             | COMPATIBLE   | PARTIAL
                    {1957..1958}          | {1957,1958}            | EQUAL        | EVEN
                    """)
    void dates(String one, String other, Relation relation, Fit fit) {
        check(ValueType.DATE, one, other, relation, fit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    三十萬         | 30만             | EQUAL        | EVEN
                    300,000        | 30萬             | COMPATIBLE   | FIRST_NARROWER
                    304,999        | 30萬             | COMPATIBLE   | FIRST_NARROWER
                    306,000        | 30萬             | INCOMPATIBLE | EVEN
                    295,000        | 28-29萬          | COMPATIBLE   | FIRST_NARROWER
                    54,000餘       | 540,000          | INCOMPATIBLE | EVEN
                    54,000餘       | 55,000           | INCOMPATIBLE | EVEN
                    11萬坪         | 550多畝          | COMPATIBLE   | SECOND_NARROWER
                    2 km           | 2000 m           | EQUAL        | EVEN
                    3坪            | 3평              | EQUAL        | EVEN
                    2里            | 1公里            | EQUAL        | EVEN
                    121坪          | 400 m2           | EQUAL        | EVEN
                    3畝            | 2000 m2          | EQUAL        | EVEN
                    30 kg          | 30 m             | INCOMPARABLE | EVEN
                    300 yuan       | 300 rubles       | INCOMPARABLE | EVEN
                    300 won        | 300 KRW          | INCOMPARABLE | EVEN
                    300 KRW        | 300 KPW          | INCOMPARABLE | EVEN
                    3 tons         | 3 tonnes         | INCOMPARABLE | EVEN
                    3 long tons    | 3 short tons     | INCOMPATIBLE | EVEN
                    3 pounds       | 3 lb             | INCOMPARABLE | EVEN
                    3尺            | 1 m              | INCOMPARABLE | EVEN
                    3市尺          | 1 m              | EQUAL        | EVEN
                    30%            | 三成             | EQUAL        | EVEN
                    30%            | 百分之三十       | EQUAL        | EVEN
                    30%            | 30 men           | INCOMPARABLE | EVEN
                    a third        | 三分之一         | EQUAL        | EVEN
                    a third        | 30%              | INCOMPATIBLE | EVEN
                    2 versts       | 1000 сажень      | EQUAL        | EVEN
                    1 десятина     | 2400 m2          | INCOMPATIBLE | EVEN
                    1 square mile  | 640 acres        | EQUAL        | EVEN
                    10리           | 10里             | INCOMPATIBLE | EVEN
                    100근          | 120斤            | EQUAL        | EVEN
                    3천 평         | 1정보            | COMPATIBLE   | SECOND_NARROWER
                    100 пудов      | 1638.04964 kg    | EQUAL        | EVEN
                    25 taels       | 25 households    | INCOMPARABLE | EVEN
                    25 taels       | 26 taels         | INCOMPATIBLE | EVEN
                    3個師          | 30,000人         | INCOMPARABLE | EVEN
                    at least 54,000 | 60,000          | COMPATIBLE   | SECOND_NARROWER
                    less than 54,000 | 54,000         | INCOMPATIBLE | EVEN
                    up to 54,000   | at least 54,000  | COMPATIBLE   | PARTIAL
                    """)
    void quantities(String one, String other, Relation relation, Fit fit) {
        check(ValueType.QUANTITY, one, other, relation, fit);
    }

    @Test
    void figuresOfUnlikePopulationsAreNotCompared() {
        Value troops = HISTORIAN.understands(
                "300,000", HISTORIAN.context(ValueType.QUANTITY, null, null, "volunteers", null, false));
        Value staff = HISTORIAN.understands(
                "20,000", HISTORIAN.context(ValueType.QUANTITY, null, null, "advisers", null, false));
        assertThat(HISTORIAN.comparator.compare(troops, staff).relation()).isEqualTo(INCOMPARABLE);
    }

    @Test
    void termsDifferUntilARelationIsDeclared() {
        check(ValueType.TERM, "apology", "acknowledgement", COMPATIBLE, Fit.FIRST_NARROWER);
        check(ValueType.TERM, "apology", "refusal", INCOMPATIBLE, Fit.EVEN);
        check(ValueType.TERM, "apology", "excuse", DIFFERENT, Fit.EVEN);
        check(ValueType.TERM, "apology", "apology", EQUAL, Fit.EVEN);
    }

    @Test
    void anotherAgentIsAnotherAndAPartIsCompatible() {
        check(ValueType.AGENT, "Mao", "毛泽东", EQUAL, Fit.EVEN);
        check(ValueType.AGENT, "Mao", "Kim", INCOMPATIBLE, Fit.EVEN);
        check(ValueType.AGENT, "Politburo", "CPC", COMPATIBLE, Fit.FIRST_NARROWER);
        check(ValueType.PLACE, "North-Korea", "Pyongyang", COMPATIBLE, Fit.SECOND_NARROWER);
        check(ValueType.PLACE, "Beijing", "Pyongyang", INCOMPATIBLE, Fit.EVEN);
    }

    @Test
    void differentSoleInitiatorsClashAndJointOnesDoNot() {
        check(ValueType.INITIATIVE, "proposed: Mao", "proposed: Kim", INCOMPATIBLE, Fit.EVEN);
        check(ValueType.INITIATIVE, "proposed: Mao", "proposed: Mao + Kim", COMPATIBLE, Fit.PARTIAL);
        check(ValueType.INITIATIVE, "proposed: Mao | Kim", "proposed: Kim + Mao", COMPATIBLE, Fit.PARTIAL);
        check(ValueType.INITIATIVE, "proposed: Mao + Kim", "proposed: Kim + Mao", EQUAL, Fit.EVEN);
        check(ValueType.INITIATIVE, "proposed: Zhou", "proposed: Kim + Mao", COMPATIBLE, Fit.PARTIAL);
        check(ValueType.INITIATIVE, "proposed: Mao | Kim", "proposed: Zhou", COMPATIBLE, Fit.PARTIAL);
        check(ValueType.INITIATIVE, "proposed: Mao", "agreed: Kim", INCOMPARABLE, Fit.EVEN);
    }

    @Test
    void openSetsNameSomeAmongOthersAndClosedSetsAll() {
        assertThat(sets("apology; troops", false, "grain; troops", false).relation())
                .isEqualTo(COMPATIBLE);
        assertThat(sets("apology; troops", false, "troops", false).fit()).isEqualTo(Fit.FIRST_NARROWER);
        assertThat(sets("apology; troops", false, "troops; apology", false).relation())
                .isEqualTo(EQUAL);
        assertThat(sets("troops", true, "troops; grain", false).relation()).isEqualTo(INCOMPATIBLE);
        assertThat(sets("troops; grain", true, "troops", false).relation()).isEqualTo(COMPATIBLE);
        assertThat(sets("troops", true, "troops", false).fit()).isEqualTo(Fit.FIRST_NARROWER);
        assertThat(sets("apology", false, "refusal", false).relation()).isEqualTo(INCOMPATIBLE);
        assertThat(sets("some words", false, "other words", true).relation()).isEqualTo(INCOMPARABLE);
        Comparison closed = sets("troops; grain", true, "troops; withdrawal", true);
        assertThat(closed.relation()).isEqualTo(INCOMPATIBLE);
        assertThat(closed.reason()).isEqualTo(Reason.of("members-differ", "grain", "withdrawal"));
        assertThat(sets("troops; grain", false, "troops; withdrawal", true).reason())
                .as("what the closed one names alone is told too")
                .isEqualTo(Reason.of("members-differ", "grain", "withdrawal"));
    }

    @Test
    void sequencesClashByTheSmallestSetOfMovedTopics() {
        Comparison moved = HISTORIAN.compares(
                ValueType.SEQUENCE, "apology > troops > grain > withdrawal", "troops > grain > withdrawal > apology");
        assertThat(moved.relation()).isEqualTo(INCOMPATIBLE);
        assertThat(moved.reason().arguments().subList(0, 2)).containsExactly("apology", "3");
        check(ValueType.SEQUENCE, "apology > troops", "apology > troops", EQUAL, Fit.EVEN);
        check(ValueType.SEQUENCE, "apology > troops", "apology = troops", COMPATIBLE, Fit.FIRST_NARROWER);
        check(ValueType.SEQUENCE, "apology > troops", "apology > grain > troops", COMPATIBLE, Fit.SECOND_NARROWER);
        check(ValueType.SEQUENCE, "apology > troops", "grain > withdrawal", INCOMPARABLE, Fit.EVEN);
    }

    @Test
    void anOrderThatIsNoChronologyIsNotCompared() {
        ValueContext context =
                new ValueContext(ValueType.SEQUENCE, null, null, null, null, null, false, Chronology.NO, HISTORIAN);
        Value topics = HISTORIAN.understands("apology > troops", context);
        Value reversed = HISTORIAN.understands(ValueType.SEQUENCE, "troops > apology");
        assertThat(HISTORIAN.comparator.compare(topics, reversed).relation()).isEqualTo(INCOMPARABLE);
    }

    @Test
    void freeTextAndUnlikeTypesAreNeverCompared() {
        check(ValueType.TEXT, "will consider it", "will think it over", INCOMPARABLE, Fit.EVEN);
        Value date = HISTORIAN.understands(ValueType.DATE, "1957");
        Value count = HISTORIAN.understands(ValueType.QUANTITY, "1957");
        assertThat(HISTORIAN.comparator.compare(date, count).relation()).isEqualTo(INCOMPARABLE);
    }

    private static Comparison sets(String one, boolean closed, String other, boolean otherClosed) {
        return HISTORIAN.comparator.compare(
                HISTORIAN.understands(one, HISTORIAN.context(ValueType.SET, null, null, null, null, closed)),
                HISTORIAN.understands(other, HISTORIAN.context(ValueType.SET, null, null, null, null, otherClosed)));
    }

    private static void check(ValueType type, String one, String other, Relation relation, Fit fit) {
        Comparison there = HISTORIAN.compares(type, one, other);
        Comparison back = HISTORIAN.compares(type, other, one);
        assertThat(there.relation())
                .as("%s and %s: %s", one, other, there.reason())
                .isEqualTo(relation);
        assertThat(there.fit()).as("%s and %s: %s", one, other, there.reason()).isEqualTo(fit);
        assertThat(back.relation()).isEqualTo(relation);
        assertThat(back.fit()).isEqualTo(fit.swapped());
    }
}
