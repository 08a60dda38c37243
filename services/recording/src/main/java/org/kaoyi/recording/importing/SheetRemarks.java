package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a sheet besides its cells. What is hidden is read like the rest: a filter hides rows, and a claim is one also where its
 * row does not show; so it is said.
 */
final class SheetRemarks {
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenColumnsRead = new BitSet();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private long formulas;
    private long firstFormula;
    private long hiddenRows;
    private long firstHiddenRow;
    private int filledAcross;
    private String firstAcross = "";

    void formula(long row) {
        formulas++;
        firstFormula = firstFormula == 0 ? row : firstFormula;
    }

    /** An element {@code col}, which stands before all rows (ECMA-376 part 1, §18.3.1.13). */
    void column(XMLStreamReader xml) {
        if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            int from = Integer.parseInt(xml.getAttributeValue(null, "min"));
            int to = Integer.parseInt(xml.getAttributeValue(null, "max"));
            hiddenColumns.set(Math.max(0, from - 1), Math.clamp(to, 0, ImportLimits.SHEET_COLUMNS_MAX));
        }
    }

    /** @param hidden the attribute of that name, null where there is none */
    void row(RowSource.SourceRow row, @Nullable String hidden) {
        if (isTrue(hidden) && !row.isBlank()) {
            hiddenRows++;
            firstHiddenRow = firstHiddenRow == 0 ? row.number() : firstHiddenRow;
        }
        for (int column = hiddenColumns.nextSetBit(0);
                column >= 0 && column < row.cells().size(); ) {
            if (!row.cells().get(column).isBlank()) {
                hiddenColumnsRead.set(column);
            }
            column = hiddenColumns.nextSetBit(column + 1);
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /**
     * An element {@code mergeCell}, which stands behind all rows (§18.3.1.54).
     *
     * @param row the last of the sheet
     */
    void merged(long row, String area) {
        if (merged.size() == ImportLimits.SHEET_MERGED_MAX) {
            throw new SheetParser.BadCell(
                    row,
                    "The sheet has more than %d places with merged cells. Split them in the spreadsheet, or save the sheet as csv."
                            .formatted(ImportLimits.SHEET_MERGED_MAX));
        }
        merged.add(CellRangeAddress.valueOf(area));
    }

    List<CellRangeAddress> merged() {
        return List.copyOf(merged);
    }

    /** Cells of one row that are merged, and hold something. */
    void filledAcross(CellRangeAddress area) {
        firstAcross = filledAcross++ == 0 ? area.formatAsString() : firstAcross;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (formulas > 0) {
            notes.add("%s (first in row %d); what the spreadsheet last worked out was read"
                    .formatted(counted(formulas, "cell is a formula", "cells are formulas"), firstFormula));
        }
        if (hiddenRows > 0) {
            notes.add("%s hidden, as by a filter (first row %d), and read like the others"
                    .formatted(counted(hiddenRows, "row is", "rows are"), firstHiddenRow));
        }
        if (!hiddenColumnsRead.isEmpty()) {
            notes.add("hidden columns were read like the others: "
                    + hiddenColumnsRead.stream()
                            .mapToObj(CellReference::convertNumToColString)
                            .collect(Collectors.joining(", ")));
        }
        if (filledAcross > 0) {
            notes.add("in %s cells of a row are merged (first %s); what they show was read as of the first column alone"
                    .formatted(counted(filledAcross, "place", "places"), firstAcross));
        }
        return notes;
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
