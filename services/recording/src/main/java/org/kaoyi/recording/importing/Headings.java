package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.wording.Spelling;

/** The heading row of a table: which kind it is, and which column of ours each of its columns is. */
record Headings(TableKind kind, List<@Nullable String> columns) {
    private static final int HEADING_ROW = 1;

    /** Two letters wrong in a heading are a slip; more are another word. */
    private static final int SLIP_MAX = 2;

    /**
     * @param columns ours, in the order of the file; null for a column that is not imported
     * @throws ImportRefused naming the column at fault, and the one that was probably meant
     */
    static Headings of(ImportFile file, List<String> headings, Mapping mapping) {
        if (headings.size() > ImportLimits.COLUMNS_MAX) {
            throw refused(
                    file,
                    "The heading has " + headings.size() + " columns; at most " + ImportLimits.COLUMNS_MAX
                            + " are read. Save only the columns of the table.");
        }
        List<@Nullable String> columns = new ArrayList<>();
        for (String heading : headings) {
            columns.add(column(heading, mapping));
        }
        TableKind declared = file.kind();
        TableKind kind = declared == null ? kind(file, columns, mapping) : declared;
        check(file, kind, headings, columns, mapping);
        return new Headings(kind, columns);
    }

    private static @Nullable String column(String heading, Mapping mapping) {
        String stripped = heading.strip();
        if (mapping.ignored().contains(stripped)) {
            return null;
        }
        String mapped = mapping.fields().get(stripped);
        return mapped == null ? stripped.toLowerCase(Locale.ROOT) : mapped;
    }

    /** The kind whose columns these are; where several have them, the file's name decides; where none has, claims. */
    private static TableKind kind(ImportFile file, List<@Nullable String> columns, Mapping mapping) {
        Set<String> given = given(columns, mapping);
        List<TableKind> fitting = Arrays.stream(TableKind.values())
                .filter(kind ->
                        given.containsAll(kind.required()) && kind.columns().containsAll(given))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        if (fitting.isEmpty()) {
            return TableKind.CLAIMS;
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        List<TableKind> named =
                fitting.stream().filter(kind -> base.contains(kind.label())).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        throw refused(
                file,
                "The headings fit several tables: "
                        + String.join(
                                ", ", fitting.stream().map(TableKind::label).toList())
                        + ". Say which with --kind, or name the file after it.");
    }

    private static Set<String> given(List<@Nullable String> columns, Mapping mapping) {
        Set<String> given = new HashSet<>(mapping.constants().keySet());
        for (String column : columns) {
            if (column != null && !column.isEmpty()) {
                given.add(column);
            }
        }
        return given;
    }

    private static void check(
            ImportFile file, TableKind kind, List<String> headings, List<@Nullable String> columns, Mapping mapping) {
        Set<String> seen = new HashSet<>();
        String suggestion = HeadingWords.suggestion(kind, strange(kind, headings, columns));
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column != null && !column.isEmpty()) {
                checkKnown(file, kind, headings.get(i).strip(), column, suggestion);
                if (!seen.add(column)) {
                    throw refused(file, "The column \"" + column + "\" stands there twice. Leave one of them out.");
                }
            }
        }
        mapping.constants().keySet().forEach(column -> checkKnown(file, kind, column, column, ""));
        for (String required : kind.required()) {
            if (!given(columns, mapping).contains(required)) {
                throw refused(
                        file,
                        "A table of " + kind.label() + " needs the column \"" + required
                                + "\". Add it, or map a heading to it with --map.");
            }
        }
    }

    private static List<String> strange(TableKind kind, List<String> headings, List<@Nullable String> columns) {
        List<String> strange = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column != null && !column.isEmpty() && !kind.columns().contains(column)) {
                strange.add(headings.get(i).strip());
            }
        }
        return strange;
    }

    /** @param suggestion a sentence to end with, or the empty text */
    private static void checkKnown(ImportFile file, TableKind kind, String heading, String column, String suggestion) {
        if (kind.columns().contains(column)) {
            return;
        }
        String nearest = nearest(kind, column);
        String hint = heading.contains(";") || heading.contains("\t")
                ? " Cells are separated by commas in a .csv file and by tabs in a .tsv file; save it so."
                : " Columns are: " + String.join(", ", kind.columns()) + ". Map other headings with --map.";
        throw refused(
                file,
                "A table of " + kind.label() + " has no column \"" + heading + "\"."
                        + (nearest == null ? "" : " Did you mean \"" + nearest + "\"?") + hint + suggestion);
    }

    private static @Nullable String nearest(TableKind kind, String column) {
        String best = null;
        int least = SLIP_MAX + 1;
        for (String known : kind.columns()) {
            int distance = Spelling.distance(known, column.replace(' ', '_').replace('-', '_'));
            if (distance < least) {
                best = known;
                least = distance;
            }
        }
        return best;
    }

    private static ImportRefused refused(ImportFile file, String reason) {
        return new ImportRefused(file.name(), HEADING_ROW, reason);
    }
}
