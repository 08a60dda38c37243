package org.kaoyi.recording.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;

/** A csv or tsv file (RFC 4180) row by row, under our column names. Every empty line counts as a row, as a spreadsheet counts it. */
final class TableReader implements AutoCloseable {
    /** The word by which the reader tells that a cell is longer than what it holds. */
    private static final String BUFFER = "buffer";

    private final ImportFile file;
    private final Mapping mapping;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Headings headings;
    private long row;

    private TableReader(ImportFile file, Mapping mapping, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.mapping = mapping;
        this.reader = reader;
        this.records = reader.iterator();
        this.headings = Headings.of(file, nextRecord().map(CsvRecord::getFields).orElse(List.of()), mapping);
    }

    /** @throws ImportRefused when the file can not be read, is too large, or its headings are not those of a table of ours */
    static TableReader open(ImportFile file, Mapping mapping) {
        try {
            long size = Files.size(file.path());
            if (size > ImportLimits.FILE_BYTES_MAX) {
                throw new ImportRefused(
                        file.name(),
                        0,
                        "The file has " + size + " bytes; at most " + ImportLimits.FILE_BYTES_MAX
                                + " are read at once. Split it into several, each with the heading.");
            }
            InputStream in = Files.newInputStream(file.path());
            try {
                return new TableReader(file, mapping, csv(file, in));
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(file, 0, e);
        }
    }

    private static CsvReader<CsvRecord> csv(ImportFile file, InputStream in) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator(file))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(Utf8.strict(in));
    }

    private static char separator(ImportFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".tsv") || name.endsWith(".tab") ? '\t' : ',';
    }

    TableKind kind() {
        return headings.kind();
    }

    /** The next row that holds something, or empty at the end. */
    Optional<TableRow> next() {
        Optional<CsvRecord> record = nextRecord();
        while (record.isPresent()) {
            List<String> fields = record.get().getFields();
            if (!fields.stream().allMatch(String::isBlank)) {
                return Optional.of(tableRow(fields));
            }
            record = nextRecord();
        }
        return Optional.empty();
    }

    private TableRow tableRow(List<String> fields) {
        List<@Nullable String> columns = headings.columns();
        Map<String, String> cells = new HashMap<>(mapping.constants());
        String fault = null;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            String column = i < columns.size() ? columns.get(i) : "";
            if (field.isBlank() || column == null) {
                continue;
            }
            if (column.isEmpty()) {
                fault = "Cell " + (i + 1) + " has no heading above it (\"" + shortened(field)
                        + "\"). A comma inside a cell needs quotation marks around the cell.";
            } else if (field.length() > ImportLimits.CELL_CHARS_MAX) {
                fault = "The cell in column \"" + column + "\" has " + field.length() + " characters; at most "
                        + ImportLimits.CELL_CHARS_MAX + " are read. Give the passage, not the document.";
            } else {
                cells.put(column, SpreadsheetGuard.unguarded(field));
            }
        }
        return new TableRow(row, cells, fault);
    }

    private static String shortened(String text) {
        int end = Math.min(text.length(), 40);
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    private Optional<CsvRecord> nextRecord() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            row++;
            return Optional.of(record);
        } catch (UncheckedIOException e) {
            throw unreadable(file, row + 1, e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (CsvParseException e) {
            throw new ImportRefused(file.name(), row + 1, malformed(e), e);
        }
    }

    /** The reader holds one row at a time, and gives up where one does not end. */
    private static String malformed(CsvParseException e) {
        return String.valueOf(e.getMessage()).contains(BUFFER)
                ? "A cell of the row has more than " + ImportLimits.CELL_CHARS_MAX
                        + " characters. Give the passage, not the document; or look for a quotation mark that is not closed."
                : "The row is not well formed; look for a quotation mark that is not closed, or not doubled inside a cell.";
    }

    private static ImportRefused unreadable(ImportFile file, long row, IOException e) {
        if (e instanceof MalformedInputException) {
            try {
                return new ImportRefused(
                        file.name(),
                        Utf8.malformedRow(file.path(), separator(file)),
                        Utf8.isUtf16(file.path())
                                ? "The file is UTF-16, which spreadsheets call Unicode text. Save it again as \"CSV UTF-8\"."
                                : "The file is not UTF-8. Save it again as \"CSV UTF-8\".",
                        e);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
        }
        return new ImportRefused(file.name(), row, "The file can not be read: " + e, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(file, row, e);
        }
    }
}
