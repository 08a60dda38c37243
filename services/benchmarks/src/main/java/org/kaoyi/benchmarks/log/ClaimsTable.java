package org.kaoyi.benchmarks.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.kaoyi.benchmarks.event.RandomClaims;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.Importer;

/** Tables of claims to import, no row twice; occasions, questions and sources recur and are created by the first. */
final class ClaimsTable {
    private static final String HEADING = "id,occasion,question,source,value,locus,quotation,language,coder\n";
    private static final int OCCASIONS = 200;
    private static final int SOURCES = 100;

    private final Random random;
    private final RandomClaims wordings;
    private final Path folder;
    private int tables;

    ClaimsTable(Path folder, long seed) {
        this.folder = folder;
        random = new Random(seed);
        wordings = new RandomClaims(seed);
    }

    Path next(int rows) {
        Path file = folder.resolve("claims-%d.csv".formatted(tables));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADING);
            for (int row = 0; row < rows; row++) {
                out.write(row(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tables++;
        return file;
    }

    private String row(int row) {
        boolean figure = random.nextBoolean();
        return "t%d-%d,occasion %d,%s,source %d,\"%s\",f. %d,\"主席說要撤軍, as the letter has it\",zh-Hant,coder-%d\n"
                .formatted(
                        tables,
                        row,
                        random.nextInt(OCCASIONS),
                        figure ? "how many men" : "on which day",
                        random.nextInt(SOURCES),
                        figure ? wordings.figure() : wordings.day(),
                        1 + random.nextInt(400),
                        random.nextInt(3));
    }

    /** Imports a table as the command does. Refuses a table that did not go in as a whole. */
    static void importInto(EventLog log, Path table, int rows) {
        ImportSummary summary = new Importer(log, new EventCodec())
                .run(
                        List.of(ImportFile.of(table, null)),
                        ImportOptions.by("benchmark").creatingMissing());
        if (summary.partial() || summary.added() < rows) {
            throw new IllegalStateException("a table of the benchmark was not imported: "
                    + summary.errors().stream().findFirst());
        }
    }
}
