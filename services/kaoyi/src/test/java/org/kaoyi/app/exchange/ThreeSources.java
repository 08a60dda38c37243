package org.kaoyi.app.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.readingroom.exchange.LogExport;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.Importer;

/** The export of a ledger of three sources, and an empty ledger to take it into. */
abstract class ThreeSources {
    @TempDir
    Path folder;

    final EventLog original = new InMemoryEventLog(Clock.systemUTC());
    final RecordedClock clock = new RecordedClock();
    final EventLog copy = new InMemoryEventLog(clock);
    Path export;

    @BeforeEach
    void three_sources_are_exported() throws IOException {
        Path sources = folder.resolve("sources.csv");
        Files.writeString(sources, """
                id,title,language,side
                C1,毛澤東與金日成談話記錄,zh,Chinese
                K1,"Puzanov's ""diary"" of 1957",ru,Soviet
                K2,Протокол беседы,ru,Soviet
                """);
        new Importer(original, new EventCodec())
                .run(List.of(ImportFile.of(sources, null)), ImportOptions.by("a historian"));
        export = folder.resolve("export.ndjson");
        Files.writeString(export, exported(original.head().position()));
    }

    String exported(long upTo) throws IOException {
        StringWriter out = new StringWriter();
        LogExport.write(original, 0, upTo, out);
        return out.toString();
    }

    LogTaking.Taken take(Path file) {
        return new LogTaking(copy, new EventCodec(), clock, file).take(false);
    }
}
