package org.kaoyi.projections.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.projections.view.Between.Refused;
import org.kaoyi.projections.view.Between.Why;

/** Given two dates as a historian types them, what is looked for goes from the first day of the one to the last day of the other. */
class BetweenTest {
    @ParameterizedTest
    @CsvSource({
        "1957, 1957, 1957-01-01, 1957-12-31",
        "1957-11, 1958, 1957-11-01, 1958-12-31",
        "1957-11-09, 1957-11-09, 1957-11-09, 1957-11-09",
        "1957~, 195X, 1956-01-01, 1959-12-31",
        "1957年11月, 9 November 1957, 1957-11-01, 1957-11-09",
        "1957/.., ../1958, 1957-01-01, 1958-12-31",
        "1957/1958, 1957-11-09/1958-02, 1957-01-01, 1958-02-28",
    })
    void imprecise_dates_are_taken_whole(String from, String to, LocalDate first, LocalDate last) {
        assertThat(Between.days(from, to)).isEqualTo(DaySpan.of(first, last));
    }

    @Test
    void either_may_be_missing() {
        assertThat(Between.days("1958", null))
                .isEqualTo(new DaySpan(LocalDate.of(1958, 1, 1).toEpochDay(), null));
        assertThat(Between.days(" ", "1958"))
                .isEqualTo(new DaySpan(null, LocalDate.of(1958, 12, 31).toEpochDay()));
        assertThat(Between.days(null, "")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "soon, 1958, from, UNREADABLE",
        "1957, 1957-13, to, UNREADABLE",
        "檀紀4290年, 1958, from, UNREADABLE",
        "../1957, 1958, from, ENDLESS",
        "1957, 1958/.., to, ENDLESS",
        "1958, 1957, to, BACKWARDS",
    })
    void what_can_not_be_taken_is_told_with_its_place(String from, String to, String end, Why why) {
        assertThatThrownBy(() -> Between.days(from, to))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.end()).isEqualTo(end);
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.sentence()).contains(refused.given());
                });
    }
}
