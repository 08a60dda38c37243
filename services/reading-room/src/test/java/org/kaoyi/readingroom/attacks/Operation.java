package org.kaoyi.readingroom.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of the checked-in OpenAPI.
 *
 * @param fields of the JSON body; empty where it takes none, or a file
 */
record Operation(String method, String path, List<Parameter> parameters, boolean hasBody, List<String> fields) {
    private static final Path DESCRIPTION = Path.of("../../schemas/openapi.json");

    /** @param in path, query or header */
    record Parameter(String in, String name, String type) {}

    /** All whose answers end. */
    static List<Operation> all() {
        try {
            JsonNode description = JsonMapper.shared().readTree(Files.readString(DESCRIPTION));
            List<Operation> all = new ArrayList<>();
            description
                    .get("paths")
                    .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                        if (ends(operation)) {
                            all.add(new Operation(
                                    method.toUpperCase(Locale.ROOT),
                                    path,
                                    parameters(operation),
                                    operation.has("requestBody"),
                                    fields(operation, description)));
                        }
                    }));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream of events has no end to wait for; {@code ChangesTest} asks for it. */
    private static boolean ends(JsonNode operation) {
        return operation.at("/responses/200/content").path("text/event-stream").isMissingNode();
    }

    private static List<Parameter> parameters(JsonNode operation) {
        List<Parameter> all = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(each -> all.add(new Parameter(
                        each.get("in").asString(),
                        each.get("name").asString(),
                        each.at("/schema/type").asString("string"))));
        return all;
    }

    private static List<String> fields(JsonNode operation, JsonNode description) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String reference = schema.path("$ref").asString("");
        JsonNode resolved = reference.isEmpty() ? schema : description.at(reference.substring(1));
        List<String> fields = new ArrayList<>();
        resolved.path("properties").forEachEntry((name, any) -> fields.add(name));
        return fields;
    }
}
