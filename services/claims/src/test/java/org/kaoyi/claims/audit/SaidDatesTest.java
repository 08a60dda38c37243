package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.ValueType;

/** Which times a sentence rules out by the days and months that it names. */
class SaidDatesTest {
    private static DaySpan span(String edtf) {
        return DaySpan.hull(((DateValue) HISTORIAN.understands(ValueType.DATE, edtf)).spans());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 9 November 1957 they met. | 1958-05 | true",
                "On 9 November 1957 they met. | 1957-11 | false",
                "On 9 November 1957 they met. | 1957 | false",
                "In 1957 they met. | 1958-05 | false",
                "They met. | 1958-05 | false",
                "On 9 November 1957 and in 1958 they met. | 1958-05 | true",
                "On 9 November 1957 and in May 1958 they met. | 1958-05 | false",
                "From 1 March to 1 June 1958 they met. | 1957-11 | true",
                "From 1 March to 2 June 1958 they met. | 1957-11 | false",
            })
    void aSentenceThatNamesDaysOrMonthsRulesOutWhatNoneOfThemTouches(String sentence, String time, boolean ruledOut) {
        assertThat(SaidDates.of(TextBeingRead.alone(sentence)).excludes(span(time)))
                .isEqualTo(ruledOut);
    }

    @Test
    void whatHasNoDateIsNeverRuledOut() {
        assertThat(SaidDates.of(TextBeingRead.alone("On 9 November 1957 they met."))
                        .excludes(null))
                .isFalse();
    }

    @Test
    void bothEndsOfAnExtentCount() {
        assertThat(SaidDates.days(span("1957-11-09"))).isEqualTo(1);
        assertThat(SaidDates.days(span("1957-11"))).isEqualTo(30);
        assertThat(SaidDates.days(span("[1957-11..]"))).isEqualTo(Long.MAX_VALUE);
    }
}
