package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.HeatMap;

/**
 * Many claims of one source, a row each.
 *
 * @param language of the quotations
 * @param saved how many were recorded just before
 * @param stopped whether the store failed before all rows were recorded
 * @param lists ids and titles offered for a field, by register
 */
public record GridForm(
        @Nullable String language,
        List<Row> rows,
        int saved,
        boolean stopped,
        Map<String, List<HeatMap.Heading>> lists) {

    /** As many as a screen shows; who has more sends them and goes on. */
    static final int ROWS = 12;

    private static final List<EntryField> COLUMNS = List.of(
            EntryField.OCCASION,
            EntryField.QUESTION,
            EntryField.POLARITY,
            EntryField.VALUE,
            EntryField.LOCUS,
            EntryField.QUOTATION);

    /**
     * What stands in a row.
     *
     * @param number from 1
     * @param cells by column; empty ones are left out
     */
    public record Row(int number, Map<String, String> cells, List<EntryForm.Fault> faults) {
        /** What stands in a field. */
        public String value(EntryField field) {
            return cells.getOrDefault(field.column(), "");
        }

        /** The name of a field in the form. */
        public String name(EntryField field) {
            return field.column() + "-" + number;
        }

        /** What is wrong with a field. */
        public List<EntryForm.Fault> faultsOf(EntryField field) {
            return faults.stream()
                    .filter(it -> field.column().equals(it.column()))
                    .toList();
        }

        /** What is wrong with no field that the row shows. */
        public List<EntryForm.Fault> faultsElsewhere() {
            return faults.stream()
                    .filter(it ->
                            COLUMNS.stream().noneMatch(field -> field.column().equals(it.column())))
                    .toList();
        }

        /** An occasion alone says nothing. */
        boolean blank() {
            return cells.keySet().stream().allMatch(EntryField.OCCASION.column()::equals);
        }

        Row with(List<EntryForm.Fault> newFaults) {
            return new Row(number, cells, newFaults);
        }
    }

    /** The fields of a row, in order. */
    public static List<EntryField> columns() {
        return COLUMNS;
    }

    /** How many rows have something wrong. */
    public int faulty() {
        return (int) rows.stream().filter(row -> !row.faults().isEmpty()).count();
    }

    /** What a browser sent; a row without an occasion speaks of that of the row above. */
    static List<Row> sent(Visit visit) {
        List<Row> rows = new ArrayList<>();
        String above = null;
        for (int number = 1; number <= ROWS; number++) {
            Map<String, String> cells = new HashMap<>();
            for (EntryField field : COLUMNS) {
                String given = visit.parameter(field.column() + "-" + number);
                if (given != null) {
                    cells.put(field.column(), given);
                }
            }
            if (!cells.isEmpty() && above != null) {
                cells.putIfAbsent(EntryField.OCCASION.column(), above);
            }
            above = cells.getOrDefault(EntryField.OCCASION.column(), above);
            rows.add(new Row(number, cells, List.of()));
        }
        return rows;
    }

    /** The rows that are still to be mended, and empty ones below them. */
    static List<Row> remaining(List<Row> faulty) {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= ROWS; number++) {
            Row row = number <= faulty.size() ? faulty.get(number - 1) : new Row(number, Map.of(), List.of());
            rows.add(new Row(number, row.cells(), row.faults()));
        }
        return rows;
    }
}
