package org.kaoyi.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code schemas/} of the repository, as seen from this module, and the way to write it anew. */
final class SchemaFiles {
    static final Path EVENTS = Path.of("..", "..", "schemas", "events");
    static final Path GOLDEN = Path.of("..", "..", "schemas", "golden");
    static final Path CLAIMS_SOURCES = Path.of("..", "claims", "src", "main", "java");

    static final String HOW_TO_WRITE = "./mvnw -pl services/codec -am test -Dtest='EventSchemasTest,GoldenEventsTest'"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dkaoyi.schemas.write=true";

    private SchemaFiles() {}

    static boolean writing() {
        return Boolean.getBoolean("kaoyi.schemas.write");
    }

    static Path schema(String type, int version) {
        return EVENTS.resolve(type + ".v" + version + ".json");
    }

    static Path golden(String name, int version) {
        return GOLDEN.resolve(name + ".v" + version + ".json");
    }

    /** Empty when there is no such file. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
