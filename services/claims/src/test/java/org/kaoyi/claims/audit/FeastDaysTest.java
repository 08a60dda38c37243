package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.reference.ReferenceBook;

/** Days that are told by what they are, and what is only called after one, in a text about 1957. */
class FeastDaysTest {
    private static List<String> days(String sentence) {
        TextBeingRead text = new TextBeingRead(new ReferenceBook());
        text.read("It was the year 1957.");
        return text.days(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At Christmas they rested. | 1957-12-25",
                "Christmas 1958 was quiet. | 1958-12-25",
                "They met on Christmas Day. | 1957-12-25",
                "They met on Christmas Eve. | 1957-12-24",
                "Zu Silvester kam die Antwort. | 1957-12-31",
                "On May Day there was a parade. | 1957-05-01",
                "On Bastille Day the envoy called. | 1957-07-14",
                "一九五七年元旦發表社論。 | 1957-01-01",
                "一九五八年元旦發表社論。 | 1958-01-01",
                "1958年元旦發表社論。 | 1958-01-01",
                "11月最后一天送出请帖。 | 1957-11-30",
                "十一月最後一天送出請帖。 | 1957-11-30",
                "一九五八年二月最後一天送出請帖。 | 1958-02-28",
                "信元月十六日送到。 | 1957-01-16",
                "크리스마스에 편지가 왔다. | 1957-12-25",
                "크리스마스 이브에 편지가 왔다. | 1957-12-24",
            })
    void aDayIsToldByWhatItIs(String sentence, String day) {
        assertThat(days(sentence)).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ship lay off Christmas Island.",
                "They landed on Christmas Island.",
                "The Christmas tree was lit.",
                "Christmastide was near.",
                "Silvester Kim signed for them.",
                "Der Brief war an Silvester Kim gerichtet.",
                "크리스마스 섬에 닿았다.",
            })
    void whatIsCalledAfterADayIsNoDay(String sentence) {
        assertThat(days(sentence)).isEmpty();
    }

    @Test
    void theMayDaysAreInMayAndNoFirstOfMay() {
        assertThat(days("In the May Days of 1937 the streets were barred.")).contains("1937-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"每人津貼三百元月底結清。", "韓元月初貶值。", "他領了5元月底用完。", "津貼五十餘元月底結清。", "給了兩元月底又借。"})
    void moneyThatIsPaidInAMonthIsNoFirstMonth(String sentence) {
        assertThat(days(sentence)).isEmpty();
    }
}
