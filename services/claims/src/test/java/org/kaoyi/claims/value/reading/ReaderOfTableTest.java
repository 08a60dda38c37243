package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;

/** Who reads a table does not read the same wording anew in each row, and reads nothing otherwise for it. */
class ReaderOfTableTest {
    private static final int ROWS = 20_000;

    /** The first two have one hash; "1957" and "300000" are read by date and figure alike, "Mao" by neither. */
    private static final List<String> WORDINGS = List.of(
            "Aa",
            "BB",
            "1957",
            "300000",
            "三十萬",
            "more than 30 000",
            "1957年11月9日",
            "1957-11",
            "Mao",
            "30-31",
            " ",
            "x".repeat(80));

    private static final List<ValueType> TYPES =
            List.of(ValueType.DATE, ValueType.QUANTITY, ValueType.AGENT, ValueType.TEXT);

    private final ValueReader reader = ValueReader.ofTable(Policy.STANDARD);

    @Test
    void everyRowIsReadAsIfItStoodAlone() {
        Random random = new Random(1957);
        for (int row = 0; row < ROWS; row++) {
            // First what recurs, then what does not.
            boolean another = row % 3 == 0 || row > ROWS / 2;
            String wording = another ? Integer.toString(random.nextInt(900_000)) : oneOf(random, WORDINGS);
            ValueContext context = context(
                    oneOf(random, TYPES),
                    random.nextBoolean() ? "{person}" : null,
                    random.nextBoolean() ? "Volunteers" : null,
                    random.nextBoolean() ? Bound.AT_LEAST : null);

            assertThat(reader.read(wording, context))
                    .as("%s as %s", wording, context)
                    .isEqualTo(ValueReader.STANDARD.read(wording, context));
        }
    }

    private static ValueContext context(
            ValueType type, @Nullable String unit, @Nullable String population, @Nullable Bound bound) {
        return new ValueContext(type, null, unit, population, bound, null, false, Chronology.NO, HISTORIAN);
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
