package org.kaoyi.app.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.recording.importing.RowError;

/** The table of refused rows: {@code file,row,column,value,reason}. */
public final class ErrorsFile {
    private ErrorsFile() {}

    /** Writes the table, with its heading alone where nothing was refused, so that an old one does not stay. */
    public static void write(Path file, List<RowError> errors) {
        try (CsvWriter csv = CsvWriter.builder().build(file, UTF_8)) {
            csv.writeRecord("file", "row", "column", "value", "reason");
            for (RowError error : errors) {
                csv.writeRecord(
                        error.file(), Long.toString(error.row()), error.column(), error.value(), error.reason());
            }
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The errors file %s can not be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
