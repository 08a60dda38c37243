package org.kaoyi.recording.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.ImportLimits;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code schemas/tables}, {@code mapping.json} and {@code exported-event.json} are as the import has them, and hold for real files. */
class TakenInTest {
    private static final Path SCHEMAS = Path.of("../../schemas");
    private static final Path DEMONSTRATION = Path.of("../kaoyi/src/main/resources/demonstration");
    private static final String WRITE_PROPERTY = "kaoyi.schemas.write";
    private static final String HOW_TO_WRITE =
            "./mvnw -pl services/recording -am verify -Dtest=TakenInTest -Dsurefire.failIfNoSpecifiedTests=false -D"
                    + WRITE_PROPERTY + "=true";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Two spaces and a line feed on every machine. */
    private static final ObjectWriter INDENTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build()
            .writer();

    private static Map<String, Map<String, Object>> drawn() {
        Map<String, Map<String, Object>> drawn = new LinkedHashMap<>();
        for (TableKind kind : TableKind.values()) {
            drawn.put("tables/" + kind.label() + ".json", TakenIn.row(kind));
        }
        drawn.put("mapping.json", TakenIn.mapping());
        drawn.put("exported-event.json", TakenIn.line());
        return drawn;
    }

    @TestFactory
    Stream<DynamicTest> theCheckedInSchemasAreThoseOfTheImport() {
        return drawn().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Path file = SCHEMAS.resolve(entry.getKey());
                    String text = INDENTED.writeValueAsString(entry.getValue()) + "\n";
                    if (Boolean.getBoolean(WRITE_PROPERTY)) {
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, text);
                    }
                    assertThat(Files.exists(file) ? Files.readString(file) : "")
                            .as("%s is out of date. Write it anew with%n  %s", file, HOW_TO_WRITE)
                            .isEqualTo(text);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheDemonstrationFits() throws IOException {
        try (Stream<Path> files = Files.list(DEMONSTRATION)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        TableKind kind = kind(file);
                        List<Map<String, String>> rows = rows(file);
                        assertThat(rows).isNotEmpty();
                        Schema schema = schema(TakenIn.row(kind));
                        for (Map<String, String> row : rows) {
                            assertThat(problems(schema, JSON.writeValueAsString(row)))
                                    .as("%s", row)
                                    .isEmpty();
                        }
                    }));
        }
    }

    @Test
    void whatTheImportRefusesByItselfDoesNotFit() {
        Map<String, Object> claims = TakenIn.row(TableKind.CLAIMS);
        Map<String, String> good = Map.of("occasion", "talk", "question", "how-many", "source", "S1", "value", "300");
        assertThat(problems(claims, good)).isEmpty();
        for (String column : good.keySet()) {
            assertThat(problems(claims, without(good, column)))
                    .as("without %s", column)
                    .isNotEmpty();
        }
        assertThat(problems(claims, with(good, "sorce", "S1"))).isNotEmpty();
        assertThat(problems(claims, with(good, "occasion", " "))).isNotEmpty();
        assertThat(problems(claims, with(good, "note", "n".repeat(ImportLimits.CELL_CHARS_MAX + 1))))
                .isNotEmpty();
        assertThat(problems(claims, with(without(good, "value"), "polarity", "Silent")))
                .isEmpty();
    }

    @Test
    void linesOfAnExportedLedgerFitAndAnAlteredOneDoesNot() throws IOException {
        for (String line : Files.readAllLines(SCHEMAS.resolve("proofs/ledger.ndjson"))) {
            assertThat(textProblems(TakenIn.line(), line)).as(line).isEmpty();
            assertThat(textProblems(TakenIn.line(), line.replace("\"position\":", "\"place\":")))
                    .isNotEmpty();
        }
    }

    @Test
    void aMappingFitsAndOneThatNamesSeveralColumnsDoesNot() {
        assertThat(problems(TakenIn.mapping(), yaml("""
                Archive heading: source
                "Said on": date
                constants:
                  occasion: moscow-talks
                  plan_date: 1957
                ignore: [Remarks, 7]
                """))).isEmpty();
        assertThat(problems(TakenIn.mapping(), yaml("Archive heading: [source, locus]")))
                .isNotEmpty();
    }

    private static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static TableKind kind(Path file) {
        String name = file.getFileName().toString().split("[-.]", 2)[0];
        return Stream.of(TableKind.values())
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(TakenInTest::filled).toList();
        }
    }

    private static Map<String, String> filled(NamedCsvRecord record) {
        Map<String, String> row = new LinkedHashMap<>(record.getFieldsAsMap());
        row.values().removeIf(String::isBlank);
        return row;
    }

    private static Map<String, String> without(Map<String, String> row, String column) {
        Map<String, String> rest = new LinkedHashMap<>(row);
        rest.remove(column);
        return rest;
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> more = new LinkedHashMap<>(row);
        more.put(column, cell);
        return more;
    }

    private static List<String> problems(Map<String, Object> schema, Object value) {
        return textProblems(schema, JSON.writeValueAsString(value));
    }

    private static List<String> textProblems(Map<String, Object> schema, String json) {
        return problems(schema(schema), json);
    }

    private static Schema schema(Map<String, Object> schema) {
        return REGISTRY.getSchema(JSON.writeValueAsString(schema), InputFormat.JSON);
    }

    private static List<String> problems(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
