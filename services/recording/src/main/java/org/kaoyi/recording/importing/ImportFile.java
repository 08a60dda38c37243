package org.kaoyi.recording.importing;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;

/**
 * A table to import.
 *
 * @param path where its bytes are
 * @param name what it is called in messages; its ending (csv, tsv, xlsx, json, xml) says what it is
 * @param kind of table, or null where the headings decide
 * @param encoding of its text, or null where the file tells it
 * @param sheet of a workbook, or null for the first
 */
public record ImportFile(
        Path path,
        String name,
        @Nullable TableKind kind,
        @Nullable String encoding,
        @Nullable String sheet) {

    /** A file, or the first sheet of a workbook. */
    public ImportFile(Path path, String name, @Nullable TableKind kind, @Nullable String encoding) {
        this(path, name, kind, encoding, null);
    }

    /** Another sheet of this workbook, whose headings say what it is. */
    ImportFile sheet(String other) {
        return new ImportFile(path, name + " [" + other + "]", null, encoding, other);
    }

    /** The same, of a kind that is known by now. */
    ImportFile ofKind(TableKind known) {
        return new ImportFile(path, name, known, encoding, sheet);
    }

    /** The same, in an encoding that is known by now. */
    ImportFile inEncoding(String known) {
        return new ImportFile(path, name, kind, known, sheet);
    }

    /** Whether it is a workbook, by its ending. */
    boolean isWorkbook() {
        String lower = name.toLowerCase(Locale.ROOT);
        return sheet != null || lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
    }

    /** Whether it is an exported log, by its ending. */
    boolean isLog() {
        return name.toLowerCase(Locale.ROOT).endsWith(".ndjson");
    }

    /** A file under its own name. */
    public static ImportFile of(Path path, @Nullable TableKind kind) {
        return new ImportFile(path, path.toString(), kind, null);
    }
}
