package org.kaoyi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kaoyi.claims.event.LedgerEvent;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class EventSchemasTest {
    /** Two spaces and a line feed on every machine. */
    private static final ObjectWriter INDENTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build()
            .writer();

    private final SchemaGenerator generator = new SchemaGenerator(new Javadocs(SchemaFiles.CLAIMS_SOURCES));
    private final EventCodec codec = new EventCodec();

    @TestFactory
    Stream<DynamicTest> everyEventTypeHasTheSchemaOfItsRecord() {
        return Arrays.stream(LedgerEvent.class.getPermittedSubclasses())
                .map(type -> dynamicTest(type.getSimpleName(), () -> hasItsSchema(type)));
    }

    private void hasItsSchema(Class<?> type) {
        int version = codec.currentVersion(type.getSimpleName());
        var file = SchemaFiles.schema(type.getSimpleName(), version);
        String drawn = INDENTED.writeValueAsString(generator.schema(type, version)) + "\n";
        if (SchemaFiles.writing()) {
            SchemaFiles.write(file, drawn);
        }
        assertThat(SchemaFiles.read(file))
                .as(
                        "%s differs from the record %s. If the version was never released, write the schemas anew with%n  %s%n"
                                + "else add a version as schemas/README.md says.",
                        file.getFileName(), type.getSimpleName(), SchemaFiles.HOW_TO_WRITE)
                .isEqualTo(drawn);
    }
}
