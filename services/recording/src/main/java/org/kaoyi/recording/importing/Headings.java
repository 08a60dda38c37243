package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.spelling.Spelling;

/** The heading row of a table: which kind it is, and which column of ours each of its columns is. */
record Headings(
        TableKind kind, List<@Nullable String> columns, Mapping mapping, ReadWith readWith, List<String> notes) {
    private static final int HEADING_ROW = 1;

    /** Two letters wrong in a heading are a slip; more are another word. */
    private static final int SLIP_MAX = 2;

    /** Nor is it a slip where of three letters more than one is wrong: "zip" is no "id". */
    private static final int LETTERS_PER_SLIP = 3;

    /**
     * @throws ImportRefused naming the column at fault, and the one that was probably meant
     */
    static Headings of(ImportFile file, List<String> headings, Mappings mappings) {
        if (headings.size() > ImportLimits.COLUMNS_MAX) {
            throw refused(
                    file,
                    "The heading has " + headings.size() + " columns; at most " + ImportLimits.COLUMNS_MAX
                            + " are read. Save only the columns of the table.");
        }
        Mappings.Chosen chosen = mappings.choose(file, headings);
        Mapping mapping = chosen.mapping();
        List<@Nullable String> columns = new ArrayList<>();
        for (String heading : headings) {
            columns.add(column(heading, mapping));
        }
        TableKind declared = chosen.kind();
        TableKind kind = declared == null ? kind(file, columns, mapping) : declared;
        check(file, kind, headings, columns, mapping);
        ReadWith read = ReadWith.of(headings, mapping, chosen.from());
        return new Headings(kind, columns, mapping, read, unused(kind, read, mapping));
    }

    /** Headings of a mapping that the table does not have: another table may have them, or they were mistyped. */
    private static List<String> unused(TableKind kind, ReadWith read, Mapping mapping) {
        List<String> absent = mapping.fields().entrySet().stream()
                .filter(field -> !read.headings().contains(field.getKey())
                        && kind.columns().contains(field.getValue()))
                .map(field -> "\"" + field.getKey() + "\"")
                .sorted()
                .toList();
        return absent.isEmpty()
                ? List.of()
                : List.of("the mapping names headings that the table does not have: " + String.join(", ", absent));
    }

    private static @Nullable String column(String heading, Mapping mapping) {
        String stripped = heading.strip();
        if (mapping.ignored().contains(stripped)) {
            return null;
        }
        String mapped = mapping.fields().get(stripped);
        return mapped == null ? stripped.toLowerCase(Locale.ROOT) : mapped;
    }

    /** The kind whose columns these are; where several have them, the file's name decides; where none has, the one that is nearest. */
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
            return nearest(columns);
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

    /** The kind to whose columns the most headings can be brought; claims where others do no better. */
    private static TableKind nearest(List<@Nullable String> columns) {
        TableKind best = TableKind.CLAIMS;
        for (TableKind kind : TableKind.values()) {
            if (likely(kind, columns) > likely(best, columns)) {
                best = kind;
            }
        }
        return best;
    }

    private static long likely(TableKind kind, List<@Nullable String> columns) {
        return columns.stream()
                .flatMap(Stream::ofNullable)
                .filter(column -> !column.isEmpty())
                .map(column -> suggestion(kind, column))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** The column that a heading is, or means in another language, or was a slip for. */
    private static Optional<String> suggestion(TableKind kind, String heading) {
        return kind.columns().contains(heading)
                ? Optional.of(heading)
                : HeadingWords.column(kind, heading).or(() -> Optional.ofNullable(nearest(kind, heading)));
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
        Function<String, ImportRefused> refusal = reason -> new HeadingsRefused(
                file.name(), HEADING_ROW, reason, kind, stripped(headings), suggestions(kind, headings, columns));
        for (Map.Entry<String, String> field : new TreeMap<>(mapping.fields()).entrySet()) {
            boolean meant = stripped(headings).contains(field.getKey())
                    ? kind.columns().contains(field.getValue())
                    : isOfAnyTable(field.getValue());
            if (!meant) {
                throw refusal.apply(noTarget(kind, field));
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column != null && !column.isEmpty()) {
                if (!kind.columns().contains(column)) {
                    String words = HeadingWords.suggestion(kind, strange(kind, headings, columns));
                    throw refusal.apply(unknown(kind, headings.get(i).strip(), column) + words);
                }
                if (!seen.add(column)) {
                    throw refusal.apply("The column \"" + column + "\" stands there twice. Leave one of them out.");
                }
            }
        }
        for (String column : mapping.constants().keySet()) {
            if (!kind.columns().contains(column)) {
                throw refusal.apply(unknown(kind, column, column));
            }
        }
        for (String required : kind.required()) {
            if (!given(columns, mapping).contains(required)) {
                throw refusal.apply(noHeadings(columns) + "A table of " + kind.label() + " needs the column \""
                        + required + "\". Add it, or map a heading to it with --map.");
            }
        }
    }

    private static boolean isOfAnyTable(String column) {
        return Arrays.stream(TableKind.values()).anyMatch(kind -> kind.columns().contains(column));
    }

    /** It is the right-hand side of the mapping that is wrong, and often a text that should be in every row. */
    private static String noTarget(TableKind kind, Map.Entry<String, String> field) {
        String nearest = nearest(kind, field.getValue());
        return "The mapping says \"%s: %s\", but a table of %s has no column \"%2$s\".%s Columns are: %s. What is the same in every row stands under \"constants:\", a line \"column: text\" each."
                .formatted(
                        field.getKey(),
                        field.getValue(),
                        kind.label(),
                        nearest == null ? "" : " Did you mean \"" + nearest + "\"?",
                        String.join(", ", kind.columns()));
    }

    /** What a table begins with that holds nothing, or whose headings stand further below. */
    private static String noHeadings(List<@Nullable String> columns) {
        if (columns.isEmpty()) {
            return "The file is empty. ";
        }
        boolean blank = columns.size() > 1 && columns.stream().allMatch(column -> column != null && column.isEmpty());
        return blank ? "The first row holds no headings; delete the rows above them. " : "";
    }

    private static List<String> stripped(List<String> headings) {
        return headings.stream().map(String::strip).toList();
    }

    /** What each heading is, or probably is; a column is suggested for one heading only. */
    private static Map<String, String> suggestions(
            TableKind kind, List<String> headings, List<@Nullable String> columns) {
        Map<String, String> suggested = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column != null && kind.columns().contains(column)) {
                suggested.put(headings.get(i).strip(), column);
            }
        }
        for (String heading : stripped(headings)) {
            suggestion(kind, heading.toLowerCase(Locale.ROOT))
                    .filter(column -> !heading.isEmpty() && !suggested.containsValue(column))
                    .ifPresent(column -> suggested.putIfAbsent(heading, column));
        }
        return suggested;
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

    private static String unknown(TableKind kind, String heading, String column) {
        String nearest = nearest(kind, column);
        String hint = heading.contains(";") || heading.contains("\t")
                ? " Cells are separated by commas in a .csv file and by tabs in a .tsv file; save it so."
                : " Columns are: " + String.join(", ", kind.columns()) + ". Map other headings with --map.";
        return "A table of " + kind.label() + " has no column \"" + heading + "\"."
                + (nearest == null ? "" : " Did you mean \"" + nearest + "\"?") + hint;
    }

    private static @Nullable String nearest(TableKind kind, String column) {
        String best = null;
        int least = Math.min(SLIP_MAX, (column.length() + 1) / LETTERS_PER_SLIP) + 1;
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
        return new ImportRefused(ImportFault.HEADINGS, file.name(), HEADING_ROW, reason);
    }
}
