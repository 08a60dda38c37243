package org.kaoyi.readingroom.publishing.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import org.kaoyi.recording.importing.SpreadsheetGuard;

/** A table as comma-separated values (RFC 4180) with a heading; a cell that a spreadsheet would run begins with an apostrophe. */
public final class CsvFile {
    private CsvFile() {}

    /** The writer stays open. */
    public static void write(Table table, Writer out) throws IOException {
        // Flushed and not closed: that would close the caller's writer.
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(table.columns());
        table.rows()
                .to(cells -> csv.writeRecord(
                        cells.stream().map(SpreadsheetGuard::guarded).toList()));
        csv.flush();
    }
}
