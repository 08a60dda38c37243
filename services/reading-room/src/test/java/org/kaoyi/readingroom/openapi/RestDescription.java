package org.kaoyi.readingroom.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.kaoyi.readingroom.access.Own;
import org.kaoyi.readingroom.access.Route;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the generator can not know: the sentences, the fields of the tables, and what holds for all requests. */
@TestConfiguration(proxyBeanMethods = false)
public class RestDescription {
    private static final String PREFIX = "/api/v1";
    private static final String PROBLEM = "Problem";

    /** With their packages, since records of the same simple name must not become one; {@link OpenApiTest} shortens the names. */
    public RestDescription() {
        TypeNameResolver.std.setUseFqn(true);
    }

    /** The generated description itself, which only a test serves. */
    @Bean
    Route description() {
        return Route.of("GET /v3/api-docs", Route.Door.OPEN, Set.of(), Own.NONE, Set.of());
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OperationCustomizer groupedParameters() {
        return new GroupedParameters();
    }

    @Bean
    OperationCustomizer sentences() {
        return (operation, handler) -> {
            String docs = ControllerDocs.of(handler.getMethod());
            int end = docs.indexOf(". ");
            operation.setSummary(end < 0 ? docs : docs.substring(0, end + 1));
            operation.setDescription(end < 0 ? null : docs.substring(end + 2));
            operation.setTags(null);
            operation
                    .getResponses()
                    .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer whatHoldsForAll() {
        return api -> {
            api.setInfo(new Info()
                    .title("Kaoyi")
                    .version("1")
                    .description(
                            "Records what sources claim, and tells where they differ. Nothing recorded is ever changed: there is"
                                    + " no PUT and no DELETE. Fields of bodies are the columns of the import tables, as text."
                                    + " A parameter that an address does not read is refused, as is a value that can not stand"
                                    + " there; the pages leave out parameters that they do not know, which others append to"
                                    + " addresses. Every list is given as one array, or with Accept: application/x-ndjson as one"
                                    + " object a line.")
                    .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
            api.setServers(null);
            Paths ours = new Paths();
            new TreeMap<>(api.getPaths()).forEach((path, item) -> {
                if (path.startsWith(PREFIX + "/")) {
                    ours.addPathItem(path, item);
                    complete(path, item);
                }
            });
            api.setPaths(ours);
            // What carries the events of a stream is no document.
            api.getComponents().getSchemas().keySet().removeIf(name -> name.endsWith("SseEmitter"));
            problems(api);
            TableSchemas.addTo(api);
        };
    }

    private static void complete(String path, PathItem item) {
        Operation write = item.getPost();
        if (write != null && write.getRequestBody() != null && TableSchemas.isOfAFile(path)) {
            write.getRequestBody()
                    .setContent(new Content()
                            .addMediaType("application/json", new MediaType().schema(TableSchemas.body(path))));
        } else if (write != null && write.getRequestBody() != null) { // what has no body records nothing
            write.addParametersItem(
                    header("Idempotency-Key", "The same request under the same key is carried out once."));
            if (TableSchemas.changes(path)) {
                write.addParametersItem(header(
                        "If-Match", "ETag of what is to be changed, as it was read; 412 when it has changed since."));
            }
            Schema<?> body = TableSchemas.body(path);
            write.getRequestBody()
                    .setContent(new Content().addMediaType("application/json", new MediaType().schema(body)));
            ApiResponse recorded = write.getResponses().get("200");
            recorded.setDescription("The ledger held it before; nothing was added.");
            write.getResponses()
                    .addApiResponse(
                            "201", new ApiResponse().description("Recorded.").content(recorded.getContent()));
        }
        item.readOperationsMap().forEach((method, operation) -> {
            operation.setOperationId(id(method, path));
            asJson(operation.getResponses().get("200"));
        });
        if (path.endsWith("/events")) {
            item.getGet()
                    .getResponses()
                    .get("200")
                    .content(new Content().addMediaType("application/x-ndjson", new MediaType()));
        }
        if (path.endsWith("/changes")) {
            item.getGet()
                    .getResponses()
                    .get("200")
                    .content(new Content().addMediaType("text/event-stream", new MediaType()));
        }
        if (item.getGet() != null) {
            item.getGet()
                    .addParametersItem(header(
                            "min-position",
                            "Wait until this position shows; 503 with Retry-After when it does not soon."));
        }
    }

    private static String id(PathItem.HttpMethod method, String path) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String part : path.substring(PREFIX.length()).split("[/-]")) {
            String word = part.startsWith("{") ? "By" + capital(part.substring(1, part.length() - 1)) : capital(part);
            id.append(word);
        }
        return id.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The generator does not know that nothing but JSON is given. */
    private static void asJson(ApiResponse response) {
        if (response.getContent() != null && response.getContent().containsKey("*/*")) {
            response.getContent().put("application/json", response.getContent().remove("*/*"));
        }
    }

    private static Parameter header(String name, String description) {
        Schema<?> text = new Schema<>();
        text.addType("string");
        return new Parameter().in("header").name(name).description(description).schema(text);
    }

    private static void problems(OpenAPI api) {
        api.getComponents()
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("What is wrong and how to mend it (RFC 9457).")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))))
                .addSchemas(PROBLEM, TableSchemas.problem());
    }
}
