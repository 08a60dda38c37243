package org.kaoyi.app.documentation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.readingroom.Advice;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.api.Problems;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the list of operations in step with {@code schemas/openapi.json}, which is drawn from the controllers. */
class ApiPageTest {
    private static final Path OPENAPI = Page.CHECKOUT.resolve("schemas/openapi.json");
    private static final String VERSIONED = "/api/v1/";

    @Test
    void every_operation_stands_on_the_page_with_what_it_does() {
        JsonNode description = JsonMapper.builder().build().readTree(OPENAPI.toFile());
        Map<String, StringBuilder> groups = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : new LinkedHashMap<>(fields(description.get("paths"))).entrySet()) {
            StringBuilder rows = groups.computeIfAbsent(group(path.getKey()), name -> new StringBuilder());
            fields(path.getValue()).forEach((method, operation) -> rows.append(row(method, path.getKey(), operation)));
        }
        WrittenPage.check(Page.DOCS.resolve("api.md"), """
                # The REST interface

                %s

                Written by `ApiPageTest` from [`schemas/openapi.json`](../schemas/openapi.json) (OpenAPI 3.1), which has the types of all parameters, bodies and answers;
                a running server gives nothing else. Bodies and answers are JSON; a refusal is a problem (RFC 9457) that points to the field at fault.

                %s

                ## Problems

                The type of a problem is `urn:kaoyi:problem:` and its code; the sentence in its `detail` is for people and may change. Where the status is 503 or 429, `Retry-After` says when to ask again.
                Nothing was recorded, unless the code is `outcome-unknown`. An id in the address that is not there is a 404 once the body can be read, as is what a report or a proof is asked of; one in the body is a 422 that points to the field; a filter that finds nothing gives an empty list.
                What no code stands for is answered before Kaoyi is asked: an address that is none, in a plain 400.

                | Status | Code | Means |
                |---|---|---|
                %s

                Rules of the ledger refuse with their own codes, of status 422, or 409 where what stands in the ledger is against it; `errors` points to the field.

                | Status | Code | How to mend it |
                |---|---|---|
                %s
                """.formatted(
                        description.at("/info/description").asString(),
                        groups.entrySet().stream()
                                .map(group -> "## %s%n%n| Operation | Does | Parameters |%n|---|---|---|%n%s"
                                        .formatted(group.getKey(), group.getValue()))
                                .collect(Collectors.joining("\n"))
                                .stripTrailing(),
                        Arrays.stream(ProblemCode.values())
                                .sorted(Comparator.comparing(ProblemCode::status))
                                .map(code -> problem(code.status(), code.label(), code.sentence()))
                                .collect(Collectors.joining("\n")),
                        Arrays.stream(Rule.values())
                                .map(rule -> problem(Problems.status(rule), rule.label(), Advice.here(rule.advice())))
                                .collect(Collectors.joining("\n"))));
    }

    private static String problem(HttpStatus status, String code, String sentence) {
        return "| %d | `%s` | %s |".formatted(status.value(), code, sentence);
    }

    /** The first word after the version; what has no version stands together. */
    private static String group(String path) {
        return path.startsWith(VERSIONED) ? path.substring(VERSIONED.length()).split("/", 2)[0] : "(without version)";
    }

    private static String row(String method, String path, JsonNode operation) {
        List<String> parameters = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> !parameter.path("in").asString().equals("path"))
                .map(parameter -> "`" + parameter.path("name").asString() + "`")
                .toList();
        String does = (operation.path("summary").asString("") + " "
                        + operation.path("description").asString(""))
                .strip();
        return "| `%s %s` | %s | %s |%n"
                .formatted(
                        method.toUpperCase(Locale.ROOT),
                        path,
                        does.replace("|", "\\|").replace("\n", " "),
                        String.join(" ", parameters));
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
