package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.Problem;
import org.kaoyi.recording.drafting.TableKind;

/** A file row by row, under our column names, whatever its form. */
final class TableReader implements AutoCloseable {
    /** With which zip files (.xlsx, .ods, .docx), files of the older Office and PDF begin. */
    private static final List<String> NO_TEXT = List.of("PK\3\4", "\u00D0\u00CF\u0011\u00E0", "%PDF-");

    private static final int SIGNATURE_BYTES = 5;

    /** How much of a cell is quoted in a sentence about it. */
    private static final int QUOTED_CHARS = 40;

    private static final String JSON = ".json";

    private final RowSource source;
    private final Headings headings;
    private final SpreadsheetDates dates = new SpreadsheetDates();

    private TableReader(ImportFile file, Mappings mappings, RowSource source) {
        this.source = source;
        this.headings =
                Headings.of(file, source.next().map(RowSource.SourceRow::cells).orElse(List.of()), mappings);
    }

    /** @throws ImportRefused when the file can not be read, is too large, or its headings are not those of a table of ours */
    static TableReader open(ImportFile file, Mappings mappings) {
        try {
            refuseTooLarge(file);
            RowSource source = rows(file);
            try {
                return new TableReader(file, mappings, source);
            } catch (RuntimeException e) {
                source.close();
                throw e;
            }
        } catch (IOException e) {
            throw ImportRefused.unreadable(file, 0, e);
        }
    }

    private static void refuseTooLarge(ImportFile file) throws IOException {
        long size = Files.size(file.path());
        if (size > ImportLimits.FILE_BYTES_MAX) {
            throw new ImportRefused(
                    ImportFault.TOO_LARGE,
                    file.name(),
                    0,
                    "The file has " + size + " bytes; at most " + ImportLimits.FILE_BYTES_MAX
                            + " are read at once. Split it into several, each with the heading.");
        }
    }

    /** A workbook under another name, one of another program, or a document: its bytes would be taken for headings. */
    private static void refuseNoText(ImportFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            String beginning = new String(in.readNBytes(SIGNATURE_BYTES), StandardCharsets.ISO_8859_1);
            if (NO_TEXT.stream().anyMatch(beginning::startsWith)) {
                throw new ImportRefused(
                        ImportFault.NAME,
                        file.name(),
                        0,
                        "This is no table in text, but a workbook, an archive or a document. Save the table as .xlsx, or as \"CSV UTF-8\".");
            }
        }
    }

    private static RowSource rows(ImportFile file) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (file.isWorkbook()) {
            return SheetRows.open(file);
        }
        if (isTei(name)) {
            return TeiRows.open(file);
        }
        if (name.endsWith(JSON)) {
            return CslRows.open(file);
        }
        refuseNoText(file);
        return CsvRows.open(file);
    }

    /**
     * Whether a text whose encoding nobody has said begins as UTF-8. If it is that to its end, which whoever reads it strictly finds out, nobody
     * has to go through it before.
     */
    static boolean isProbablyUtf8(ImportFile file) {
        try {
            return file.encoding() == null && isText(file) && Encoding.beginsAsUtf8(file);
        } catch (IOException e) {
            return false; // whoever reads it says why
        }
    }

    /** Whether it is UTF-8 to its end, as whoever has it must ask who found another fault before. */
    static boolean isUtf8(ImportFile file) {
        try {
            return Encoding.isUtf8(file);
        } catch (IOException e) {
            return false; // whoever reads it says why
        }
    }

    private static boolean isText(ImportFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return !file.isWorkbook() && !isTei(name) && !name.endsWith(JSON);
    }

    private static boolean isTei(String name) {
        return name.endsWith(".xml") || name.endsWith(".tei");
    }

    /** The file, with all that was found out about it. */
    ImportFile understood(ImportFile file) {
        ImportFile known = file.ofKind(headings.kind());
        return source.isUtf8() ? known.inEncoding(StandardCharsets.UTF_8.name()) : known;
    }

    TableKind kind() {
        return headings.kind();
    }

    /** The mapping by which it is read. */
    Mapping mapping() {
        return headings.mapping();
    }

    ReadWith readWith() {
        return headings.readWith();
    }

    /** What is to be known of the file as a whole; complete when its last row was read. */
    List<String> notes() {
        Set<String> notes = new LinkedHashSet<>(source.notes());
        notes.addAll(headings.notes());
        notes.addAll(dates.notes());
        return List.copyOf(notes);
    }

    /** The next row that holds something, or empty at the end. */
    Optional<TableRow> next() {
        return nextFilled().map(this::tableRow);
    }

    private Optional<RowSource.SourceRow> nextFilled() {
        Optional<RowSource.SourceRow> row = source.next();
        while (row.isPresent() && row.get().isBlank()) {
            row = source.next();
        }
        return row;
    }

    /** Reads on to the end for what the table as a whole says, without making rows of it: {@link #notes()}, and of claims their answers. */
    void survey(QuestionTypes types) {
        boolean hears = kind() == TableKind.CLAIMS;
        int question = headings.columns().indexOf("question");
        int value = headings.columns().indexOf("value");
        int type = headings.columns().indexOf("type");
        Optional<RowSource.SourceRow> row = nextFilled();
        while (row.isPresent()) {
            note(row.get());
            if (hears) {
                types.hear(
                        text(row.get(), question, "question"),
                        text(row.get(), value, "value"),
                        text(row.get(), type, "type"));
            }
            row = nextFilled();
        }
    }

    /** Of cells of which a spreadsheet made dates, the notes of the table tell. */
    private void note(RowSource.SourceRow row) {
        for (int place : row.dates()) {
            String column =
                    place < headings.columns().size() ? headings.columns().get(place) : null;
            String text = column == null ? null : text(row, place, column);
            if (column != null && text != null) {
                dates.problem(row, place, column, text);
            }
        }
    }

    /** What a row has in a column, as {@link #next} would give it; null where it has nothing, or too much. */
    private @Nullable String text(RowSource.SourceRow row, int place, String column) {
        String field = place >= 0 && place < row.cells().size() ? row.cells().get(place) : "";
        return field.isBlank() || field.length() > ImportLimits.CELL_CHARS_MAX
                ? headings.mapping().constants().get(column)
                : unguarded(field);
    }

    private String unguarded(String field) {
        return source.isGuarded() ? SpreadsheetGuard.unguarded(field) : field;
    }

    private TableRow tableRow(RowSource.SourceRow row) {
        List<@Nullable String> columns = headings.columns();
        Map<String, String> cells = new HashMap<>(headings.mapping().constants());
        @Nullable Problem fault = null;
        for (int i = 0; i < row.cells().size(); i++) {
            String field = row.cells().get(i);
            String column = i < columns.size() ? columns.get(i) : "";
            if (field.isBlank() || column == null) {
                continue;
            }
            @Nullable Problem problem = problem(i, column, field);
            if (problem == null) {
                String text = unguarded(field);
                problem = dates.problem(row, i, column, text).orElse(null);
                cells.put(column, text);
            }
            fault = fault == null ? problem : fault;
        }
        return new TableRow(row.number(), cells, fault);
    }

    private static @Nullable Problem problem(int place, String column, String field) {
        if (column.isEmpty()) {
            return Problem.of(
                    "",
                    "",
                    "Cell " + (place + 1) + " has no heading above it (\"" + shortened(field)
                            + "\"). A comma inside a cell needs quotation marks around the cell.");
        }
        if (CutCell.is(field)) {
            return Problem.of(
                    column,
                    shortened(field),
                    "The cell was cut when the workbook was written. Import the csv or ndjson export, which has it whole.");
        }
        return field.length() <= ImportLimits.CELL_CHARS_MAX
                ? null
                : Problem.of(
                        column,
                        shortened(field),
                        "The cell in column \"" + column + "\" has " + field.length() + " characters; at most "
                                + ImportLimits.CELL_CHARS_MAX + " are read. Give the passage, not the document.");
    }

    private static String shortened(String text) {
        int end = Math.min(text.length(), QUOTED_CHARS);
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    @Override
    public void close() {
        source.close();
    }
}
