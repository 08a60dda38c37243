package org.kaoyi.recording.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;

/**
 * A table to import.
 *
 * @param path where its bytes are
 * @param name what it is called in messages; its ending (csv, tsv, xlsx, json) says what it is
 * @param kind of table, or null where the headings decide
 * @param encoding of its text, or null where the file tells it
 */
public record ImportFile(
        Path path,
        String name,
        @Nullable TableKind kind,
        @Nullable String encoding) {

    /** A file under its own name. */
    public static ImportFile of(Path path, @Nullable TableKind kind) {
        return new ImportFile(path, path.toString(), kind, null);
    }
}
