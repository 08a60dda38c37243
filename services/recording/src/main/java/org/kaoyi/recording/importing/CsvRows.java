package org.kaoyi.recording.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A csv or tsv file (RFC 4180). Every empty line counts as a row, as a spreadsheet counts it. */
final class CsvRows implements RowSource {
    /** The word by which the reader tells that a cell is longer than what it holds. */
    private static final String BUFFER = "buffer";

    /** The decoder asks for 8 KiB at a time, and each of its questions would be one to the system. */
    private static final int BUFFER_BYTES = 256 * 1024;

    private final ImportFile file;
    private final Encoding encoding;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long row;

    private CsvRows(ImportFile file, Encoding encoding, InputStream in) throws IOException {
        this.file = file;
        this.encoding = encoding;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator(file))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(encoding.strict(in));
        this.records = reader.iterator();
    }

    static CsvRows open(ImportFile file) throws IOException {
        Encoding encoding = Encoding.of(file);
        InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), BUFFER_BYTES);
        try {
            return new CsvRows(file, encoding, in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static char separator(ImportFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".tsv") || name.endsWith(".tab") || name.endsWith(".txt") ? '\t' : ',';
    }

    @Override
    public List<String> notes() {
        return encoding.isUtf8() ? List.of() : List.of("read as " + encoding.name());
    }

    @Override
    public boolean isUtf8() {
        return encoding.isUtf8();
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            row++;
            return Optional.of(new SourceRow(row, record.getFields()));
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause() == null ? new IOException(e) : e.getCause());
        } catch (CsvParseException e) {
            throw new ImportRefused(ImportFault.ROW, file.name(), row + 1, malformed(e), e);
        }
    }

    /** The reader holds one row at a time, and gives up where one does not end. */
    private static String malformed(CsvParseException e) {
        return String.valueOf(e.getMessage()).contains(BUFFER)
                ? "A cell of the row has more than " + ImportLimits.CELL_CHARS_MAX
                        + " characters. Give the passage, not the document; or look for a quotation mark that is not"
                        + " closed."
                : "The row is not well formed; look for a quotation mark that is not closed, or not doubled inside a"
                        + " cell.";
    }

    private ImportRefused unreadable(IOException e) {
        if (e instanceof CharacterCodingException) {
            try {
                return new ImportRefused(
                        ImportFault.ENCODING,
                        file.name(),
                        MalformedText.row(file.path(), separator(file), encoding),
                        "The file is not %s throughout. Save it again as \"CSV UTF-8\", or say with --encoding what it is."
                                .formatted(encoding.name()),
                        e);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
        }
        return ImportRefused.unreadable(file, row + 1, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
