package org.kaoyi.recording.schemas;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.Act;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.QuotationForm;
import org.kaoyi.claims.account.SilenceBasis;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.ImportLimits;

/**
 * Schemas (JSON Schema, draft 2020-12) of a row of each table, of a mapping of headings and of a line of an exported ledger. They are as wide
 * as the import: what only the ledger can tell, such as whether an occasion is known, they do not ask.
 */
final class TakenIn {
    private static final String SILENT = "silent";
    private static final String STRING = "string";

    private static final Map<String, Class<? extends Labelled>> LABELS = Map.ofEntries(
            Map.entry("polarity", Polarity.class),
            Map.entry("mode", Mode.class),
            Map.entry("act", Act.class),
            Map.entry("wording", QuotationForm.class),
            Map.entry("cardinality", Cardinality.class),
            Map.entry("extent", Extent.class),
            Map.entry("silence", SilenceBasis.class),
            Map.entry("layer", Layer.class),
            Map.entry("access", AccessForm.class),
            Map.entry("exhaustive", Exhaustive.class),
            Map.entry("verdict", Verdict.class),
            Map.entry("degree", Degree.class),
            Map.entry("relation", SupportRelation.class),
            Map.entry("review", LinkReview.class));

    private static final Map<String, List<String>> WORDS = Map.of(
            "exclusive", List.of("yes", "no"),
            "varies_with_time", List.of("yes", "no"),
            "present", List.of("yes", "no"),
            "explicit", List.of("explicit", "inferred"),
            "complete", List.of("closed", "open"),
            "principal", List.of("principal", "contributing"),
            "chronological", List.of("stated", "assumed", "no"),
            "bound", Arrays.stream(Bound.values()).map(Bound::label).toList(),
            "type", Arrays.stream(ValueType.values()).map(ValueType::label).toList());

    private static final Set<String> DATES = Set.of("date", "plan_date", "seen", "closed");

    private static final Set<String> IDENTIFIERS = Set.of(
            "id",
            "occasion",
            "question",
            "source",
            "claim",
            "whole_occasion",
            "whole_question",
            "part_occasion",
            "part_question",
            "part_of",
            "cited_in",
            "content_of");

    private TakenIn() {}

    /** A row as an object: column to cell, blank cells left out. */
    static Map<String, Object> row(TableKind kind) {
        Map<String, Object> schema = schema(
                "tables/" + kind.label(),
                "A row of a table of " + kind.label(),
                "Column to cell, as text; blank cells are left out. Other headings are mapped first (mapping.json).");
        Map<String, Object> properties = new LinkedHashMap<>();
        kind.columns().forEach(column -> properties.put(column, cell(kind, column)));
        schema.put("properties", properties);
        schema.put("required", required(kind));
        if (kind == TableKind.CLAIMS) {
            // Who is silent on a question may be so on a member of it, or altogether.
            schema.put("anyOf", List.of(Map.of("required", List.of("value")), silent()));
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The columns of which a row must fill the cells; of a claim the value, unless it is silent. */
    private static List<String> required(TableKind kind) {
        return kind.required().stream()
                .filter(column -> kind != TableKind.CLAIMS || !column.equals("value"))
                .toList();
    }

    private static Map<String, Object> silent() {
        Map<String, Object> polarity = Map.of("pattern", "^\\s*[sS][iI][lL][eE][nN][tT]\\s*$");
        return ordered("properties", Map.of("polarity", polarity), "required", List.of("polarity"));
    }

    private static Map<String, Object> cell(TableKind kind, String column) {
        Map<String, Object> cell = ordered("type", STRING, "description", description(kind, column));
        cell.put("maxLength", ImportLimits.CELL_CHARS_MAX);
        if (isIdentifier(kind, column) || required(kind).contains(column)) {
            cell.put("pattern", "\\S");
        }
        List<String> words = words(column);
        if (!words.isEmpty()) {
            cell.put("examples", words);
        }
        return cell;
    }

    private static boolean isIdentifier(TableKind kind, String column) {
        return IDENTIFIERS.contains(column) || (kind == TableKind.LINKS && column.equals("text"));
    }

    private static String description(TableKind kind, String column) {
        if (isIdentifier(kind, column)) {
            return "an id of at most " + Identifiers.MAX_LENGTH + " characters, none of them a control character";
        }
        if (!words(column).isEmpty()) {
            return "one of the examples; case, spaces, commas and underscores do not matter";
        }
        if (DATES.contains(column)) {
            return "a date, in EDTF or as people write it";
        }
        return column.equals("language")
                ? "language tags of BCP 47, parted by semicolons where several may stand"
                : "text";
    }

    private static List<String> words(String column) {
        Class<? extends Labelled> labels = LABELS.get(column);
        if (labels == null) {
            return WORDS.getOrDefault(column, List.of());
        }
        Stream<String> all = Arrays.stream(labels.getEnumConstants()).map(Labelled::label);
        return (column.equals("polarity") ? Stream.concat(all, Stream.of(SILENT)) : all).toList();
    }

    /** A file of headings in other words ({@code --map}), as YAML or as JSON. */
    static Map<String, Object> mapping() {
        Map<String, Object> schema = schema(
                "mapping",
                "A mapping of headings",
                "Heading of the file to column of ours; what is the same in every row stands under constants.");
        schema.put(
                "properties",
                ordered(
                        "constants",
                        ordered(
                                "type",
                                "object",
                                "additionalProperties",
                                Map.of("type", List.of(STRING, "number", "boolean"))),
                        "ignore",
                        ordered("type", "array", "items", Map.of("type", List.of(STRING, "number", "boolean")))));
        schema.put("additionalProperties", ordered("type", STRING, "description", "a column of the table"));
        return schema;
    }

    /** A line of {@code kaoyi export --format ndjson}, which import takes into an empty ledger, or records anew. */
    static Map<String, Object> line() {
        Map<String, Object> schema = schema(
                "exported-event",
                "A line of an exported ledger",
                "An event with its place and its hash (leaf.md). The payload is as events/TYPE.vVERSION.json says.");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("position", integer(1));
        properties.put("stream", ordered("type", STRING, "minLength", 1));
        properties.put("version", integer(0));
        properties.put("type", ordered("enum", List.copyOf(new TreeSet<>(EventCodec.types()))));
        properties.put("schemaVersion", integer(1));
        properties.put(
                "key",
                ordered(
                        "type",
                        List.of(STRING, "null"),
                        "description",
                        "the occasion that it concerns; null where it concerns all"));
        properties.put("recordedAt", ordered("type", STRING, "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z$"));
        properties.put("leafHash", ordered("type", STRING, "pattern", "^[0-9a-f]{64}$"));
        properties.put(
                "metadata",
                ordered(
                        "type",
                        "object",
                        "properties",
                        ordered(
                                "actor",
                                Map.of("type", STRING),
                                "via",
                                Map.of("type", STRING),
                                "importId",
                                Map.of("type", STRING),
                                "requestId",
                                Map.of("type", STRING),
                                "origin",
                                Map.of("type", "object")),
                        "required",
                        List.of("actor", "via")));
        properties.put("payload", ordered("type", "object"));
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        return schema;
    }

    private static Map<String, Object> integer(int least) {
        return ordered("type", "integer", "minimum", least);
    }

    private static Map<String, Object> schema(String name, String title, String description) {
        return ordered(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:kaoyi:" + name.replace('/', ':'),
                "title",
                title,
                "description",
                description,
                "type",
                "object");
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
