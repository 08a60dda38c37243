package org.kaoyi.readingroom.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.projections.discrepancies.HeatMap;

/**
 * The heat-map as a table: a row for each question, a column for each occasion, since questions are the longer words.
 */
public record HeatTable(List<HeatMap.Heading> occasions, List<Row> rows) {
    /** Shades beyond this can not be told apart; the digit says how many there are. */
    private static final int DARKEST = 3;

    /** A question with its cells, one for each occasion in their order. */
    public record Row(HeatMap.Heading question, List<Optional<HeatMap.Cell>> cells) {}

    static HeatTable of(HeatMap map) {
        Map<List<String>, HeatMap.Cell> cells = new HashMap<>();
        map.cells().forEach(cell -> cells.put(List.of(cell.occasion(), cell.question()), cell));
        List<Row> rows = map.questions().stream()
                .map(question -> new Row(
                        question,
                        map.occasions().stream()
                                .map(occasion -> Optional.ofNullable(cells.get(List.of(occasion.id(), question.id()))))
                                .toList()))
                .toList();
        return new HeatTable(map.occasions(), rows);
    }

    /** How dark a cell is: 1 to 3. */
    public static int shade(HeatMap.Cell cell) {
        return Math.min(cell.findings(), DARKEST);
    }
}
