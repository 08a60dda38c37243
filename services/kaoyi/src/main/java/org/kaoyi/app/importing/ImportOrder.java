package org.kaoyi.app.importing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tables to import, and how. Plain data, so that it can be handed to the server that has the ledger open.
 *
 * @param files absolute paths on this machine
 * @param names what the files are called in messages, in the same order
 * @param kind of all tables, as its label; null where the headings decide
 * @param map absolute path of the mapping file, or null
 * @param encoding of all files, or null where they tell it
 * @param actor who imports
 */
public record ImportOrder(
        List<String> files,
        List<String> names,
        @Nullable String kind,
        @Nullable String map,
        @Nullable String encoding,
        boolean dryRun,
        boolean createMissing,
        String actor) {
    public ImportOrder {
        files = List.copyOf(files);
        names = List.copyOf(names);
    }

    /** Tables under their own names, as they are. */
    public static ImportOrder of(List<Path> tables, List<String> names, String actor) {
        return new ImportOrder(
                tables.stream().map(table -> table.toAbsolutePath().toString()).toList(),
                names,
                null,
                null,
                null,
                false,
                false,
                actor);
    }
}
