package org.kaoyi.readingroom.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.drafting.TextDrafting;

/** Schemas of bodies, from the columns that the importer knows. */
final class TableSchemas {
    private static final Map<String, TableKind> TABLES = Map.of(
            "sources", TableKind.SOURCES,
            "occasions", TableKind.OCCASIONS,
            "questions", TableKind.QUESTIONS,
            "agents", TableKind.AGENTS,
            "places", TableKind.PLACES,
            "terms", TableKind.TERMS,
            "claims", TableKind.CLAIMS,
            "examinations", TableKind.CLAIMS,
            "assessments", TableKind.ASSESSMENTS,
            "interpretations", TableKind.INTERPRETATIONS);

    /** These are imported as tables; over REST they are parts of other things. */
    private static final List<TableKind> TABLES_ONLY = List.of(TableKind.TEXTS, TableKind.LINKS, TableKind.RETRACTIONS);

    private static final String BALANCES = "balances";
    private static final String REASON = "reason";
    private static final List<String> AUTHORITIES = List.of("agents", "places", "terms");

    private TableSchemas() {}

    /** Whether what is sent there is about a file that waits to be imported: the file's own hash keeps it from being taken twice. */
    static boolean isOfAFile(String path) {
        return path.startsWith("/api/v1/imports/");
    }

    /** Whether what is sent there changes what stands, so that {@code If-Match} has a meaning. */
    static boolean changes(String path) {
        return path.endsWith("/retractions")
                || path.endsWith("/redescriptions")
                || path.endsWith("/supersessions")
                || path.endsWith("/anchors")
                || path.endsWith("/merges")
                || path.endsWith("/splits")
                || path.endsWith("/versions");
    }

    static Schema<?> body(String path) {
        String[] parts = path.split("/");
        String collection = parts[3];
        if (path.endsWith("/checks")) {
            return reading();
        }
        if (path.endsWith("/retractions")) {
            return object(List.of(REASON), List.of(REASON));
        }
        if (path.endsWith("/merges")) {
            return object(List.of("into", REASON), List.of("into", REASON));
        }
        if (path.endsWith("/splits")) {
            return split();
        }
        if (path.endsWith("/anchors")) {
            return object(List.of("passage"), List.of()).addProperty("number", typed("integer"));
        }
        if (collection.equals("texts")) {
            return path.endsWith("/links") ? link() : path.endsWith("/versions") ? version() : text();
        }
        Schema<?> fields = new Schema<>().$ref("#/components/schemas/" + name(table(collection)));
        if (!changes(path) && !collection.equals("assessments")) {
            return fields;
        }
        Schema<?> whole = new Schema<>();
        whole.setAllOf(List.of(fields, changes(path) ? object(List.of(REASON), List.of(REASON)) : seenPosition()));
        return whole;
    }

    static void addTo(OpenAPI api) {
        for (TableKind kind : TableKind.values()) {
            if (TABLES_ONLY.contains(kind)) {
                continue;
            }
            // The id of a redescription stands in the address.
            List<String> required =
                    kind.required().stream().filter(it -> !it.equals("id")).toList();
            Schema<?> row = object(kind.columns(), AUTHORITIES.contains(kind.label()) ? List.of() : required);
            if (AUTHORITIES.contains(kind.label())) {
                row.addProperty("names", names());
            }
            api.getComponents().addSchemas(name(kind), row);
        }
    }

    /** RFC 9457, with the fields at fault. */
    static Schema<?> problem() {
        Schema<?> problem = object(List.of("type", "title", "detail", "instance"), List.of("type", "title", "detail"));
        problem.addProperty("status", typed("integer"));
        Schema<String> type = new Schema<>();
        type.addType("string");
        type.setDescription("What is wrong; docs/api.md says what each means.");
        // No closed enum: a later version may tell of more, and clients that were generated from this one go on.
        type.addExtension(
                "x-extensible-enum",
                Stream.concat(
                                Arrays.stream(ProblemCode.values()).map(ProblemCode::label),
                                Arrays.stream(Rule.values()).map(Rule::label))
                        .distinct()
                        .sorted()
                        .map(code -> ProblemCode.TYPE + code)
                        .toList());
        problem.addProperty("type", type);
        Schema<?> errors = typed("array");
        errors.setItems(object(List.of("pointer", "value", REASON), List.of("pointer", "value", REASON)));
        problem.addProperty("errors", errors);
        return problem;
    }

    private static Schema<?> text() {
        return object(TextDrafting.TEXT_FIELDS, List.of("id", "title", "statements"))
                .addProperty("statements", statements());
    }

    private static Schema<?> version() {
        return object(TextDrafting.VERSION_FIELDS, List.of("statements")).addProperty("statements", statements());
    }

    private static Schema<?> statements() {
        Schema<?> statements = typed("array");
        statements.setItems(typed("string"));
        return statements;
    }

    private static Schema<?> link() {
        Schema<?> link = object(TextDrafting.LINK_FIELDS, List.of("claim", "relation", "statement"));
        return link.addProperty("statement", typed("integer")).addProperty("version", typed("integer"));
    }

    private static Schema<?> split() {
        Schema<?> split = object(List.of("off", REASON), List.of("off", REASON));
        for (String rule : List.of("claims", "sources", "occasions")) {
            Schema<?> ids = typed("array");
            ids.setItems(typed("string"));
            split.addProperty(rule, ids);
        }
        return split;
    }

    /** How a file is to be read. */
    private static Schema<?> reading() {
        Schema<?> reading =
                object(List.of("kind", "encoding"), List.of()).addProperty("createMissing", typed("boolean"));
        for (String pairs : List.of("fields", "constants")) {
            Schema<?> texts = typed("object");
            texts.setAdditionalProperties(typed("string"));
            reading.addProperty(pairs, texts);
        }
        Schema<?> ignored = typed("array");
        ignored.setItems(typed("string"));
        return reading.addProperty("ignored", ignored);
    }

    private static Schema<?> seenPosition() {
        Schema<?> seen = typed("object");
        return seen.addProperty("seen_position", typed("integer"));
    }

    private static Schema<?> names() {
        Schema<?> names = typed("array");
        names.setItems(object(List.of("name", "language"), List.of("name")));
        return names;
    }

    private static Schema<?> object(List<String> fields, List<String> required) {
        Schema<?> object = typed("object");
        fields.forEach(field -> object.addProperty(field, typed("string")));
        object.setRequired(required.isEmpty() ? null : required);
        return object;
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }

    private static TableKind table(String collection) {
        return collection.equals(BALANCES)
                ? TableKind.BALANCES
                : Optional.ofNullable(TABLES.get(collection)).orElseThrow();
    }

    private static String name(TableKind kind) {
        return "Row." + kind.label();
    }
}
