package org.kaoyi.recording.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rows that were refused, as a table that a spreadsheet opens: {@code file,row,column,value,reason}. */
public final class ErrorsFile {
    private ErrorsFile() {}

    /** Writes all errors, or the heading alone where there are none; cells are guarded, since a refused cell may be a formula. */
    public static void write(Path path, List<RowError> errors) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(path)) {
            csv.writeRecord("file", "row", "column", "value", "reason");
            for (RowError error : errors) {
                csv.writeRecord(
                        error.file(),
                        Long.toString(error.row()),
                        error.column(),
                        SpreadsheetGuard.guarded(error.value()),
                        error.reason());
            }
        }
    }
}
