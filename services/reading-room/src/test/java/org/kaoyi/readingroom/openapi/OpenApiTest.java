package org.kaoyi.readingroom.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.InterfaceServed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@InterfaceServed
class OpenApiTest {
    private static final Path CHECKED_IN = Path.of("../../schemas/openapi.json");
    private static final String WRITE_PROPERTY = "kaoyi.schemas.write";
    private static final String HOW_TO_WRITE =
            "./mvnw -pl services/reading-room -am verify -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -D"
                    + WRITE_PROPERTY + "=true";

    /** Two spaces and a line feed on every machine, and fields by name. */
    private static final ObjectWriter INDENTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build()
            .writer();

    private static final Pattern PACKAGE = Pattern.compile("org\\.kaoyi\\.(?:[a-z]+\\.)+");
    private static final Pattern NESTED = Pattern.compile("(?<=\\w)\\$(?=[A-Z])");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private JsonNode drawn;

    @BeforeEach
    void theDescription() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String shortened = PACKAGE.matcher(answer.body()).replaceAll("");
        drawn = JsonMapper.shared().readTree(NESTED.matcher(shortened).replaceAll("."));
    }

    @Test
    void theCheckedInDescriptionIsThatOfTheControllers() throws Exception {
        String text = INDENTED.writeValueAsString(JsonMapper.shared().treeToValue(drawn, Object.class)) + "\n";
        if (Boolean.getBoolean(WRITE_PROPERTY)) {
            Files.writeString(CHECKED_IN, text);
        }
        assertThat(Files.readString(CHECKED_IN))
                .as("schemas/openapi.json is out of date. Write it anew with%n  %s", HOW_TO_WRITE)
                .isEqualTo(text);
    }

    @Test
    void everyRouteIsDescribedInASentence() {
        assertThat(drawn.at("/openapi").asString()).startsWith("3.1");
        Set<String> described = new TreeSet<>();
        List<String> without = new ArrayList<>();
        drawn.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    described.add(path);
                    if (operation.at("/summary").asString("").isBlank()) {
                        without.add(method + " " + path);
                    }
                }));
        Set<String> served = new TreeSet<>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .forEach(served::add));

        assertThat(without).as("routes whose method has no Javadoc").isEmpty();
        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> dangling = drawn.findValuesAsString("$ref").stream()
                .filter(reference -> drawn.at(reference.substring(1)).isMissingNode())
                .toList();

        assertThat(dangling).isEmpty();
    }
}
