package org.kaoyi.recording.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Cells that are shown as one. The file has their value in the first alone, so that rows below it would be recorded without what a reader of the
 * sheet sees in them: a claim without its date, or of no occasion. Nobody but the historian knows whether it is meant for each row, so such a
 * sheet is refused. Merged empty cells lose nothing.
 */
final class MergedCells {
    private MergedCells() {}

    /**
     * Looks through the rows of a sheet once more, since its merged cells are told behind them.
     *
     * @throws SheetParser.BadCell when a value belongs to several rows
     */
    static void look(SheetParser again, SheetRemarks remarks) throws XMLStreamException, IOException {
        Map<CellAddress, CellRangeAddress> areas = new HashMap<>();
        for (CellRangeAddress area : remarks.merged()) {
            areas.put(new CellAddress(area.getFirstRow(), area.getFirstColumn()), area);
        }
        Optional<RowSource.SourceRow> row = again.next();
        while (row.isPresent()) {
            look(row.get(), areas, remarks);
            row = again.next();
        }
    }

    private static void look(RowSource.SourceRow row, Map<CellAddress, CellRangeAddress> areas, SheetRemarks remarks) {
        List<String> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            CellRangeAddress area =
                    cells.get(column).isBlank() ? null : areas.get(new CellAddress((int) row.number() - 1, column));
            if (area == null) {
                continue;
            }
            if (area.getFirstRow() < area.getLastRow()) {
                throw new SheetParser.BadCell(
                        row.number(),
                        "The cells %s are merged, so that only their first row has what they show. Split them in the spreadsheet, and enter it in each row for which it is meant."
                                .formatted(area.formatAsString()));
            }
            remarks.filledAcross(area);
        }
    }
}
