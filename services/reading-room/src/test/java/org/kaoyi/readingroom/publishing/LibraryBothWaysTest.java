package org.kaoyi.readingroom.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.readingroom.publishing.note.Described;
import org.kaoyi.readingroom.publishing.note.SourceLibrary;
import org.kaoyi.recording.exporting.StandingRows;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.Importer;

/** Sources that leave for a reference manager and come back are the same sources. */
class LibraryBothWaysTest {
    private static final EventCodec CODEC = new EventCodec();

    private static final Path DEMONSTRATION = Path.of("../kaoyi/src/main/resources/demonstration/sources.csv");

    /** Every column is filled once, and what items have a field for is written as no reference manager would. */
    private static final String HARD = """
            id,title,kind,layer,language,date,side,custody,reference,access,cited_in,cited_note,seen,closed,derived_from,content_of,perhaps_same_as,note
            A;1,"=Letter, ""first"" 信",letter,record,zh-Hant; ru,1957-11~,Chinese,Soviet,"АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об.",original,,,2019-05,2012/2014,,,,"one
            two: three"
            B,Copy,,record,,[1957-11-28..],DPRK,,109-00828-05,cited,E,42,,,A\\;1,,,
            C,''=Draft,minutes,record,,1957-11-09,,,,film,,,,,,A;1,A\\;1; B,
            E,Edition,printed work,scholarship,en,2007,,,,edition,,,,,,,,
            """;

    @TempDir
    Path folder;

    private static Collection<Source> imported(EventLog log, Path file) {
        ImportSummary summary =
                new Importer(log, CODEC).run(List.of(ImportFile.of(file, null)), ImportOptions.by("editor"));
        assertThat(summary.errors()).isEmpty();
        return StandingRows.of(log, CODEC).book().sources();
    }

    private void goesRound(Path table) throws Exception {
        try (EventLog first = new InMemoryEventLog(Clock.systemUTC());
                EventLog second = new InMemoryEventLog(Clock.systemUTC())) {
            Collection<Source> sources = imported(first, table);
            Path library = folder.resolve("library.json");
            try (Writer out = Files.newBufferedWriter(library)) {
                new SourceLibrary(sources.stream().map(Described::of).toList()).writeCsl(out);
            }

            assertThat(imported(second, library)).containsExactlyInAnyOrderElementsOf(sources);

            assertThat(new Importer(first, CODEC)
                            .run(List.of(ImportFile.of(library, null)), ImportOptions.by("editor"))
                            .added())
                    .as("taken back into the ledger that it comes from it adds nothing")
                    .isZero();
        }
    }

    @Test
    void everyColumnOfASourceComesBack() throws Exception {
        goesRound(Files.writeString(folder.resolve("sources.csv"), HARD));
    }

    @Test
    void theDemonstrationsSourcesComeBack() throws Exception {
        goesRound(DEMONSTRATION);
    }

    /** What another program wrote under that name is none of ours, and is kept as every unknown field is. */
    @Test
    void customFieldsOfOthersAreKeptInTheNote() throws Exception {
        Path library = Files.writeString(folder.resolve("library.json"), """
                [{"id":"Z","type":"letter","title":"T","custom":{"kaoyi":{"colour":"red"}}}]
                """);
        try (EventLog log = new InMemoryEventLog(Clock.systemUTC())) {
            Source source = Stream.of(imported(log, library))
                    .flatMap(Collection::stream)
                    .findFirst()
                    .orElseThrow();
            assertThat(source.note()).contains("custom", "colour", "red");
            assertThat(source.kind()).isEqualTo("letter");
        }
    }
}
