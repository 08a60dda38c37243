package org.kaoyi.recording.exporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;

/**
 * The cells beside a wording that say how it is to be read. The ledger keeps what was read and not which cells said so: a bound may
 * come from the wording itself. So the fewest cells are taken with which the row is read as it stands.
 */
final class ValueCells {
    private ValueCells() {}

    /**
     * @param row the other cells
     * @param same whether a row is read as it stands in the ledger
     * @return the row, or null when no choice of cells makes it so
     */
    static @Nullable Map<String, String> completed(
            Map<String, String> row, @Nullable Value value, Predicate<Map<String, String>> same) {
        for (Map<String, String> cells : choices(value)) {
            Map<String, String> whole = new LinkedHashMap<>(row);
            whole.putAll(cells);
            if (same.test(whole)) {
                return whole;
            }
        }
        return null;
    }

    private static List<Map<String, String>> choices(@Nullable Value value) {
        List<Map<String, String>> choices = new ArrayList<>(List.of(Map.of()));
        if (value instanceof SetValue it) {
            choices.add(Map.of("complete", it.closed() ? "yes" : "no"));
        } else if (value instanceof SequenceValue it && it.chronology() != Chronology.NO) {
            choices.add(Map.of("chronological", it.chronology().name().toLowerCase(Locale.ROOT)));
        } else if (value instanceof QuantityValue it) {
            choices.add(Map.of("unit", it.unit()));
            choices.add(Map.of("bound", it.bound().label()));
            choices.add(Map.of("unit", it.unit(), "bound", it.bound().label()));
        }
        return choices;
    }
}
