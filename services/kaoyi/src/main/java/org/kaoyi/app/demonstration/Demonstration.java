package org.kaoyi.app.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.importing.TableImport;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.recording.importing.ImportSummary;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Loads the corpus through the importer that users get; what is there already is not loaded twice. */
public final class Demonstration {
    private static final String TABLES = "classpath*:demonstration/*.csv";

    /** Two texts on the same events, with what they need of their own: tables, and the texts beside them. */
    private static final String TEXT = "classpath*:demonstration/text/*";

    private static final String ACTOR = "demonstration";

    private Demonstration() {}

    public static ImportSummary load(OpenLedger ledger) {
        try {
            Path folder = Files.createTempDirectory("kaoyi-demonstration");
            try {
                List<Path> tables = unpack(folder);
                List<String> names = tables.stream()
                        .map(table -> "demonstration/"
                                + folder.relativize(table).toString().replace('\\', '/'))
                        .toList();
                return new TableImport(ledger.log(), ledger.codec()).run(ImportOrder.of(tables, names, ACTOR));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration could not be unpacked", e);
        }
    }

    private static List<Path> unpack(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(unpack(TABLES, folder));
        files.addAll(unpack(TEXT, Files.createDirectory(folder.resolve("text"))));
        return files.stream()
                .filter(file -> file.toString().endsWith(".csv"))
                .sorted()
                .toList();
    }

    private static List<Path> unpack(String pattern, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            Path file = folder.resolve(String.valueOf(resource.getFilename()));
            try (InputStream bytes = resource.getInputStream()) {
                Files.copy(bytes, file);
            }
            files.add(file);
        }
        return files;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
