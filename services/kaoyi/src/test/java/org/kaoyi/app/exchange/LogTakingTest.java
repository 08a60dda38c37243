package org.kaoyi.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.readingroom.exchange.LogExport;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.Importer;

/** An export is the log byte for byte, and comes back as it went out. */
class LogTakingTest {
    @TempDir
    private Path folder;

    private final EventLog original = new InMemoryEventLog(Clock.systemUTC());
    private final RecordedClock clock = new RecordedClock();
    private final EventLog copy = new InMemoryEventLog(clock);
    private Path export;

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

    private String exported(long upTo) throws IOException {
        StringWriter out = new StringWriter();
        LogExport.write(original, 0, upTo, out);
        return out.toString();
    }

    private LogTaking.Taken take(Path file) {
        return new LogTaking(copy, new EventCodec(), clock, file).take(false);
    }

    @Test
    void an_empty_ledger_gets_the_same_positions_times_and_root() {
        LogTaking.Taken taken = take(export);

        assertThat(taken).isEqualTo(new LogTaking.Taken(3, 3));
        assertThat(copy.head().root()).isEqualTo(original.head().root());
        assertThat(copy.readAfter(0, 10)).usingRecursiveComparison().isEqualTo(original.readAfter(0, 10));
    }

    @Test
    void the_same_export_again_adds_nothing() {
        take(export);

        assertThat(take(export)).isEqualTo(new LogTaking.Taken(3, 0));
        assertThat(copy.head().position()).isEqualTo(3);
    }

    @Test
    void a_ledger_that_holds_the_beginning_gets_the_rest() throws IOException {
        Path beginning = folder.resolve("beginning.ndjson");
        Files.writeString(beginning, exported(1));
        take(beginning);

        assertThat(take(export)).isEqualTo(new LogTaking.Taken(3, 2));
        assertThat(copy.head().root()).isEqualTo(original.head().root());
    }

    @Test
    void an_altered_word_is_noticed_and_nothing_is_taken() throws IOException {
        Files.writeString(export, Files.readString(export, UTF_8).replace("Протокол", "Протокoл"));

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> take(export))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE))
                .withMessageContaining("Line 3")
                .withMessageContaining("altered");
        assertThat(copy.head().position()).isZero();
    }

    @Test
    void a_ledger_with_other_content_is_left_alone() throws IOException {
        take(export);
        Path other = folder.resolve("other.ndjson");
        Files.writeString(
                other,
                exported(3).lines().skip(1).findFirst().orElseThrow().replace("\"position\":2", "\"position\":1"));

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> take(other))
                .withMessageContaining("Line 1");
        assertThat(copy.head().position()).isEqualTo(3);
    }

    @Test
    void every_line_is_one_object_with_payload_as_json() throws IOException {
        assertThat(exported(3).lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("\"payload\":{", "\"metadata\":{"))
                .first()
                .asString()
                .contains("\"stream\":\"source/C1\"", "毛澤東");
    }
}
