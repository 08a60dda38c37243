package org.kaoyi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.value.ValueType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of {@code schemas/golden}: events as the log holds them, byte for byte, of every version that was ever written. */
class GoldenEventsTest {
    private static final Pattern FILE_NAME =
            Pattern.compile("(?<name>(?<type>[A-Za-z]+)(\\.[a-z-]+)?)\\.v(?<version>[0-9]+)\\.json");
    private static final EventCodec CODEC = new EventCodec();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** A golden event is kept for ever: an existing file is never written over, only a missing one added. */
    @BeforeAll
    static void addMissing() {
        if (SchemaFiles.writing()) {
            MoscowTalks.events().forEach((name, event) -> {
                Encoded encoded = CODEC.encode(event);
                Path file = SchemaFiles.golden(name, encoded.schemaVersion());
                if (!Files.exists(file)) {
                    SchemaFiles.write(file, new String(encoded.payload(), StandardCharsets.UTF_8));
                }
            });
        }
    }

    record Golden(String name, String type, int version, String json) {
        LedgerEvent decoded() {
            return CODEC.decode(type, version, json.getBytes(StandardCharsets.UTF_8));
        }

        boolean fitsSchema(String text) {
            return problems(text).isEmpty();
        }

        List<String> problems(String text) {
            return SCHEMAS
                    .getSchema(SchemaFiles.read(SchemaFiles.schema(type, version)), InputFormat.JSON)
                    .validate(text, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static List<Golden> all() throws IOException {
        try (Stream<Path> files = Files.list(SchemaFiles.GOLDEN)) {
            return files.sorted().map(GoldenEventsTest::golden).toList();
        }
    }

    private static Golden golden(Path file) {
        Matcher name = FILE_NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).as("name of %s", file).isTrue();
        return new Golden(
                name.group("name"),
                name.group("type"),
                Integer.parseInt(name.group("version")),
                SchemaFiles.read(file));
    }

    @Test
    void everyTypeInEveryVersionAndEveryTypeOfValueHasOne() throws IOException {
        List<Golden> golden = all();
        for (String type : EventCodec.types()) {
            for (int version = 1; version <= CODEC.currentVersion(type); version++) {
                int sought = version;
                assertThat(golden)
                        .as("no golden event %s.v%d.json; add it with%n  %s", type, version, SchemaFiles.HOW_TO_WRITE)
                        .anyMatch(event -> event.name().equals(type) && event.version() == sought);
            }
        }
        assertThat(golden.stream()
                        .filter(event -> event.type().equals("ClaimRecorded"))
                        .map(event -> ((ClaimRecorded) event.decoded())
                                .claim()
                                .value()
                                .type())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ValueType.values());
    }

    @TestFactory
    Stream<DynamicTest> eachFitsItsSchemaAndComesBackByteForByte() throws IOException {
        Map<String, LedgerEvent> meant = MoscowTalks.events();
        return all().stream()
                .map(golden -> dynamicTest(golden.name() + " v" + golden.version(), () -> {
                    assertThat(golden.problems(golden.json())).isEmpty();
                    assertThat(golden.json())
                            .as("canonical form")
                            .isEqualTo(new JsonCanonicalizer(golden.json()).getEncodedString());
                    LedgerEvent event = golden.decoded();
                    assertThat(event).isEqualTo(meant.get(golden.name()));
                    Encoded again = CODEC.encode(event);
                    if (again.schemaVersion() == golden.version()) {
                        assertThat(new String(again.payload(), StandardCharsets.UTF_8))
                                .isEqualTo(golden.json());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> schemaAndCodecAgreeOnWhatMayBeAbsentAndWhatMayBeAdded() throws IOException {
        return all().stream()
                .map(golden -> dynamicTest(golden.name() + " v" + golden.version(), () -> {
                    List<String> changed = withOneChange(golden.json());
                    assertThat(changed).isNotEmpty();
                    for (String json : changed) {
                        assertThat(golden.fitsSchema(json))
                                .as("fits the schema: %s", json)
                                .isEqualTo(decodes(golden, json));
                    }
                }));
    }

    private static boolean decodes(Golden golden, String json) {
        try {
            CODEC.decode(golden.type(), golden.version(), json.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (UndecodableEvent e) {
            return false;
        }
    }

    /** The event with each property left out in turn, and with an unknown one added to each object in turn. */
    private static List<String> withOneChange(String json) {
        JsonNode root = KaoyiJson.events().readTree(json);
        List<String> changed = new ArrayList<>();
        for (JsonNode node : flattened(root)) {
            if (node instanceof ObjectNode object) {
                object.put("unheard-of", "x");
                changed.add(root.toString());
                object.remove("unheard-of");
                for (String property : List.copyOf(object.propertyNames())) {
                    JsonNode before = object.remove(property);
                    changed.add(root.toString());
                    object.set(property, before);
                }
            }
        }
        return changed;
    }

    private static List<JsonNode> flattened(JsonNode root) {
        List<JsonNode> nodes = new ArrayList<>(List.of(root));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).forEach(nodes::add);
        }
        return nodes;
    }
}
