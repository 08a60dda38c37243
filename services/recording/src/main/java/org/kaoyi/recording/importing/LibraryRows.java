package org.kaoyi.recording.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of a file that describes sources and was never a table, as libraries and editions write it: each description is a row of the table of
 * sources, the first being row 2. Whatever has no column is kept in the note, with its name, and is listed.
 */
abstract class LibraryRows implements RowSource {
    private final ImportFile file;
    private final List<String> headings;
    private final Map<String, Integer> kept = new LinkedHashMap<>();
    private long row;

    LibraryRows(ImportFile file, List<String> headings) {
        this.file = file;
        this.headings = headings;
    }

    /** The next description as a row of that number, or empty at the end. */
    abstract Optional<SourceRow> described(long row);

    /** What a person is told to do about a file that describes too many. */
    abstract String tooMany(int most);

    @Override
    public final Optional<SourceRow> next() {
        row++;
        if (row == 1) {
            return Optional.of(new SourceRow(row, headings));
        }
        if (row > ImportLimits.LIBRARY_SOURCES_MAX) {
            throw new ImportRefused(ImportFault.TOO_LARGE, file.name(), row, tooMany(ImportLimits.LIBRARY_SOURCES_MAX));
        }
        return described(row);
    }

    final ImportFile file() {
        return file;
    }

    /** That of the row which was asked for last. */
    final long row() {
        return row;
    }

    /** Lines of the note for what has no column. */
    final List<String> kept(Map<String, String> withoutColumn) {
        withoutColumn.keySet().forEach(name -> kept.merge(name, 1, Integer::sum));
        return withoutColumn.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    /** A description has no cells that a spreadsheet could have guarded. */
    @Override
    public final boolean isGuarded() {
        return false;
    }

    @Override
    public List<String> notes() {
        if (kept.isEmpty()) {
            return List.of();
        }
        String fields = kept.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return List.of("what has no column is kept in the note: " + fields);
    }
}
