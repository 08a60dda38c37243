package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The rows that were refused, as a table that a spreadsheet opens: {@code file,row,column,value,reason}. */
public final class ErrorsFile {
    private static final List<String> HEADING = List.of("file", "row", "column", "value", "reason");

    private ErrorsFile() {}

    /** Whether there is a file of this name that holds something else, and would be lost. */
    public static boolean holdsOther(Path path) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) == 0) {
            return false;
        }
        byte[] heading = String.join(",", HEADING).getBytes(UTF_8);
        try (InputStream in = Files.newInputStream(path)) {
            return !Arrays.equals(in.readNBytes(heading.length), heading);
        }
    }

    /** Writes all errors, or the heading alone where there are none; cells are guarded, since a refused cell may be a formula. */
    public static void write(Path path, List<RowError> errors) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(path)) {
            csv.writeRecord(HEADING);
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
