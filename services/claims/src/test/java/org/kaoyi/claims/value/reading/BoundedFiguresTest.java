package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

/** A figure between bounds: by its words, by an interval written out, or by what the table declares. */
class BoundedFiguresTest {
    private static String interval(String wording, @Nullable Bound declared) {
        return ((QuantityValue) HISTORIAN.understands(
                        wording, HISTORIAN.context(ValueType.QUANTITY, null, null, null, declared, false)))
                .interval();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [300, 500)           | [300, 500)
                    (300, 500]           | (300, 500]
                    [300, ∞)             | [300, ∞)
                    (−∞, 500]            | (−∞, 500]
                    [5, 5]               | 5
                    twenty-five          | 25
                    ninety-nine          | 99
                    """)
    void anIntervalOrANumberInWordsIsReadAsItStands(String wording, String interval) {
        assertThat(interval(wording, null)).isEqualTo(interval);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [300, 500)           | AT_LEAST | [300, ∞)
                    (300, 500]           | AT_LEAST | (300, ∞)
                    [300, 500)           | AT_MOST  | (−∞, 500)
                    [300, 500]           | AT_MOST  | (−∞, 500]
                    (−∞, 500]            | AT_LEAST | (−∞, 500]
                    [300, ∞)             | AT_MOST  | [300, ∞)
                    300                  | AT_MOST  | (−∞, 300]
                    under 300            | AT_MOST  | (−∞, 300)
                    over 300             | AT_LEAST | (300, ∞)
                    """)
    void whatTheTableDeclaresOpensTheOtherEnd(String wording, Bound declared, String interval) {
        assertThat(interval(wording, declared)).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[−∞, 500]",
                "(−∞, ∞)",
                "[300, ∞]",
                "(5, 5)",
                "[5, 5)",
                "(5, 5]",
                "[7, 5]",
                "at least about 300",
                "about at most 300",
                "at least at most 300"
            })
    void whatContradictsItselfIsRefused(String wording) {
        assertThat(HISTORIAN.reads(ValueType.QUANTITY, wording)).isNotInstanceOf(ReadResult.Understood.class);
    }
}
