package org.kaoyi.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;

/** What an id can be, and what constants are called in tables and messages. */
class IdentifiersTest {
    @Test
    void anIdIsAnyTextUpToItsLength() {
        assertThat(Identifiers.problem("會談 of 1957/№ 1")).isEmpty();
        assertThat(Identifiers.problem("x".repeat(Identifiers.MAX_LENGTH))).isEmpty();
        assertThat(Identifiers.problem("x".repeat(Identifiers.MAX_LENGTH + 1)))
                .contains("has 401 characters; at most 400 are allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'  '|is empty",
                " talk|begins or ends with a space",
                "talk |begins or ends with a space",
                "ta\u0007lk|contains a control character",
            })
    void anIdThatNobodyCouldReadIsNone(String id, String problem) {
        assertThat(Identifiers.problem(id)).contains(problem);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Identifiers.checked("occasion id", id))
                .withMessage("occasion id " + problem);
    }

    @Test
    void aCheckedIdIsTheIdItself() {
        assertThat(Identifiers.checked("occasion id", "talk")).isEqualTo("talk");
    }

    @Test
    void aConstantIsFoundByItsLabel() {
        assertThat(Mode.STATED_REASON.label()).isEqualTo("stated-reason");
        assertThat(Labelled.of(Mode.class, "stated-reason")).contains(Mode.STATED_REASON);
        assertThat(Labelled.of(Mode.class, "STATED_REASON")).isEmpty();
        assertThat(Labelled.labelOf(Mode.PLANNED)).isEqualTo("planned");
        assertThat(Labelled.labelOf(null)).isNull();
        assertThat(Labelled.labels(List.of(Mode.PLANNED, Mode.HAPPENED))).containsExactly("planned", "happened");
        assertThat(Labelled.all(Polarity.class)).isEqualTo("affirms, denies");
    }
}
