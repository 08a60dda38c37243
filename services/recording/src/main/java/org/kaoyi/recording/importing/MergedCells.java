package org.kaoyi.recording.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Cells that are shown as one. The file has their value in the first alone, so that a row below it would be recorded without what a reader of the
 * sheet sees in it: a claim without its date, or of no occasion. Nobody but the historian knows whether it is meant for each row, so such a sheet is
 * refused. Where the rows below hold nothing, as under a heading of two lines, and where the merged cells themselves are empty, nothing is lost.
 */
final class MergedCells {
    private final Map<CellAddress, CellRangeAddress> areas = new HashMap<>();
    private final SheetRemarks remarks;

    /** The area with a value that reaches the furthest down of those that have begun. */
    private @Nullable CellRangeAddress reaching;

    private MergedCells(SheetRemarks remarks) {
        this.remarks = remarks;
        for (CellRangeAddress area : remarks.merged()) {
            areas.put(new CellAddress(area.getFirstRow(), area.getFirstColumn()), area);
        }
    }

    /**
     * Looks through the rows of a sheet once more, since its merged cells are told behind them.
     *
     * @throws SheetParser.BadCell when a value belongs also to a later row, which is the one at fault
     */
    static void look(SheetParser again, SheetRemarks remarks) throws XMLStreamException, IOException {
        MergedCells merged = new MergedCells(remarks);
        Optional<RowSource.SourceRow> row = again.next();
        while (row.isPresent()) {
            merged.look(row.get());
            row = again.next();
        }
    }

    private void look(RowSource.SourceRow row) {
        if (row.isBlank()) {
            return;
        }
        int at = (int) row.number() - 1;
        if (reaching != null && at <= reaching.getLastRow()) {
            throw new SheetParser.BadCell(
                    row.number(),
                    "The cells %s are merged, so that only their first row has what they show. Split them in the spreadsheet, and enter it in each row for which it is meant."
                            .formatted(reaching.formatAsString()));
        }
        List<String> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            CellRangeAddress area = cells.get(column).isBlank() ? null : areas.get(new CellAddress(at, column));
            if (area != null) {
                begin(area);
            }
        }
    }

    private void begin(CellRangeAddress area) {
        if (area.getFirstColumn() < area.getLastColumn()) {
            remarks.filledAcross(area);
        }
        boolean further = reaching == null || area.getLastRow() > reaching.getLastRow();
        if (further && area.getFirstRow() < area.getLastRow()) {
            reaching = area;
        }
    }
}
