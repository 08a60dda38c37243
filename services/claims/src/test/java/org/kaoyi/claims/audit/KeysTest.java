package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.value.ValueType;

/** Under which keys an answer is found again: what may be the same shares one, and what can not be the same none. */
class KeysTest {
    private static List<String> keys(ValueType type, String wording) {
        Archive archive = new Archive().agents("mao", "kim").places("moscow").terms("withdrawal", "apology");
        archive.question("asked", type);
        return Keys.ofValue(archive.says("C1", "talk", "asked", wording).claim().value());
    }

    private static boolean meet(String one, String other) {
        return !Collections.disjoint(keys(ValueType.QUANTITY, one), keys(ValueType.QUANTITY, other));
    }

    private static String day(String date) {
        return "day " + LocalDate.parse(date).toEpochDay();
    }

    @Test
    void figuresThatMayBeTheSameMeet() {
        assertThat(meet("300,000", "三十萬")).isTrue();
        assertThat(meet("300,000", "about 280,000")).isTrue();
        assertThat(meet("300,000", "250,000")).isFalse();
        assertThat(meet("at least 300,000", "300,000")).isTrue();
        assertThat(meet("at most 300,000", "300,000")).isTrue();
        assertThat(meet("3 km", "3000 m")).as("in whatever unit").isTrue();
        assertThat(meet("3 km", "3 kg")).isFalse();
        assertThat(meet("0", "1")).isFalse();
        assertThat(keys(ValueType.QUANTITY, "from 1 to 1,000,000"))
                .as("a wide figure has few")
                .hasSizeBetween(20, 30);
    }

    @Test
    void aDayIsFoundByItselfItsMonthAndItsYear() {
        assertThat(keys(ValueType.DATE, "1957-11-09")).containsExactly(day("1957-11-09"), "month 1957-11", "year 1957");
        assertThat(keys(ValueType.DATE, "1957-11")).containsExactly("month 1957-11", "year 1957");
        assertThat(keys(ValueType.DATE, "[1957-11-20..1957-12-05]"))
                .containsExactly("month 1957-11", "month 1957-12", "year 1957");
        assertThat(keys(ValueType.DATE, "[1957-10-01..1957-12-31]")).containsExactly("year 1957");
        assertThat(keys(ValueType.DATE, "1957")).containsExactly("year 1957");
    }

    @Test
    void whatIsOpenOrLongerThanAYearIsFoundByItsEnds() {
        assertThat(keys(ValueType.DATE, "before the end of 1958"))
                .containsExactly(day("1958-12-31"), "month 1958-12", "year 1958");
        assertThat(keys(ValueType.DATE, "1957-11-09/1957-11-12"))
                .containsExactly(day("1957-11-09"), "month 1957-11", "year 1957", day("1957-11-12"));
        assertThat(keys(ValueType.DATE, "[1957..1960]"))
                .containsExactly(
                        day("1957-01-01"),
                        "month 1957-1",
                        "year 1957",
                        day("1960-12-31"),
                        "month 1960-12",
                        "year 1960");
    }

    @Test
    void answersThatNameAreFoundByEachOfThem() {
        assertThat(keys(ValueType.AGENT, "mao")).containsExactly("agent mao");
        assertThat(keys(ValueType.PLACE, "moscow")).containsExactly("place moscow");
        assertThat(keys(ValueType.SET, "withdrawal; apology")).containsExactly("term withdrawal", "term apology");
        assertThat(keys(ValueType.SEQUENCE, "apology > withdrawal")).containsExactly("term apology", "term withdrawal");
        assertThat(keys(ValueType.INITIATIVE, "proposed: mao + kim")).containsExactly("agent mao", "agent kim");
        assertThat(keys(ValueType.YES_NO, "yes")).isEmpty();
    }

    @Test
    void anAnswerInFreeWordsIsFoundByItsWords() {
        assertThat(keys(ValueType.TEXT, "tension in the strait")).contains("said tensio", "said strait");
        assertThat(keys(
                        ValueType.TEXT,
                        "one two six ten apples berries cherries dates elder figs grapes hazel iris juniper kiwi"
                                + " lemon mango nettle olive pear quince radish"))
                .hasSize(16);
    }
}
