package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The demonstration corpus, as the application brings it. */
final class Corpus {
    private static final Path FOLDER = Path.of("..", "kaoyi", "src", "main", "resources", "demonstration");

    private Corpus() {}

    static List<ImportFile> tables() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> ImportFile.of(file, null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
