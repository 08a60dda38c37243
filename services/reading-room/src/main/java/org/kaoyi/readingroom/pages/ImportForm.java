package org.kaoyi.readingroom.pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.readingroom.api.ImportView;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.ImportLimits;
import org.kaoyi.recording.importing.ReadWith;
import org.kaoyi.recording.uploading.Reading;

/**
 * The form by which a file is read otherwise: which column of ours each heading is.
 *
 * @param headings in their order
 * @param columns of the kind of table, to choose from
 */
public record ImportForm(List<Heading> headings, List<String> columns, String constants) {
    /** As what a heading is chosen that is not to be imported. */
    public static final String IGNORE = "-";

    /** Names that the reader of tables knows; UTF-8 and UTF-16 are told by the file. */
    public static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16", "GB18030", "Big5", "CP949", "windows-1251", "windows-1252");

    private static final String HEADING = "heading";
    private static final String COLUMN = "column";

    /**
     * One heading.
     *
     * @param number of its fields in the form
     * @param chosen column, {@link #IGNORE}, or empty where nobody can tell
     */
    public record Heading(int number, String text, String chosen) {
        public String headingField() {
            return HEADING + number;
        }

        public String columnField() {
            return COLUMN + number;
        }
    }

    /** Of a file as it was read, or as it was refused for its headings. */
    static ImportForm of(ImportView view) {
        ImportView.RefusedView refused = view.refused();
        String constants = lines(view.constants());
        if (refused != null && !refused.headings().isEmpty()) {
            Map<String, String> chosen = new TreeMap<>(refused.suggestions());
            chosen.putAll(view.fields());
            view.ignored().forEach(heading -> chosen.put(heading, IGNORE));
            return new ImportForm(headings(refused.headings(), chosen), refused.columns(), constants);
        }
        ImportView.Found found = view.found();
        if (found == null || found.files().isEmpty()) {
            return new ImportForm(List.of(), List.of(), constants);
        }
        ImportView.FileView file = found.files().getFirst();
        ReadWith read = file.readWith();
        Map<String, String> chosen = new TreeMap<>(read.fields());
        read.headings().forEach(heading -> chosen.putIfAbsent(heading, heading.toLowerCase(Locale.ROOT)));
        read.ignored().forEach(heading -> chosen.put(heading, IGNORE));
        List<String> columns = Labelled.of(TableKind.class, file.kind())
                .map(TableKind::columns)
                .orElse(List.of());
        // With those that were kept: what the form sends takes their place.
        return new ImportForm(headings(read.headings(), chosen), columns, lines(read.constants()));
    }

    private static String lines(Map<String, String> constants) {
        return constants.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static List<Heading> headings(List<String> texts, Map<String, String> chosen) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Heading(i, texts.get(i), chosen.getOrDefault(texts.get(i), "")))
                .toList();
    }

    /** What a form that was sent says. */
    static Reading read(Visit visit) {
        Map<String, String> fields = new HashMap<>();
        Set<String> ignored = new HashSet<>();
        for (int i = 0; i < ImportLimits.COLUMNS_MAX; i++) {
            String heading = visit.parameter(HEADING + i);
            String column = visit.parameter(COLUMN + i);
            if (heading == null || column == null) {
                continue;
            }
            if (column.equals(IGNORE)) {
                ignored.add(heading);
            } else if (!column.equals(heading.toLowerCase(Locale.ROOT))) {
                fields.put(heading, column);
            }
        }
        return new Reading(
                kind(visit.parameter("kind")),
                visit.oneOf("encoding", ENCODINGS),
                visit.parameter("create-missing") != null,
                fields,
                constants(visit.parameter("constants")),
                ignored);
    }

    private static @Nullable TableKind kind(@Nullable String label) {
        return label == null
                ? null
                : Labelled.of(TableKind.class, label)
                        .orElseThrow(() -> PageFault.badParameter("kind", label, Labelled.all(TableKind.class)));
    }

    /** A line {@code column: text} each; what has no colon names a column that is not there, and is refused as such. */
    private static Map<String, String> constants(@Nullable String lines) {
        Map<String, String> constants = new HashMap<>();
        if (lines != null) {
            Arrays.stream(lines.split("\\R")).filter(line -> !line.isBlank()).forEach(line -> {
                int end = line.indexOf(':');
                constants.put(
                        (end < 0 ? line : line.substring(0, end)).strip(),
                        end < 0 ? "" : line.substring(end + 1).strip());
            });
        }
        return constants;
    }
}
