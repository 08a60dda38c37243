package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.recording.drafting.TableKind;

/** A file is read once to its end before anything is written, and twice only where that can make another file of it. */
class FirstReadingTest {
    private static final String HEADING = "id,occasion,question,source,value\n";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Readings readings = new Readings();

    @Test
    void aWholeTableIsReadOnceAndNamedByTheHashOfItsBytes() throws Exception {
        ImportFile table = file((HEADING + "K1,talk,men,C1,300000\n").getBytes(UTF_8));

        assertThat(survey(table).digest()).isEqualTo(FileDigest.of(table)).hasSize(32);
        assertThat(readings.count).isEqualTo(1);
    }

    @Test
    void aQuotationMarkWithoutItsSecondIsFoundByOneReading() throws Exception {
        ImportFile table =
                file((HEADING + "K1,talk,men,C1,300000\n".repeat(1_000) + "K2,talk,men,C1,\"300").getBytes(UTF_8));

        assertThatThrownBy(() -> survey(table))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("row 1002")
                .hasMessageContaining("quotation mark");
        assertThat(readings.count).isEqualTo(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .as("who still reads the file")
                .extracting(Thread::getName)
                .doesNotContain("digest of " + table.name());
    }

    @Test
    void aTableInAnotherEncodingIsReadAgainAndAskedAbout() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                (HEADING + "K1,talk,men,C1,\"300 000\" men\n").getBytes(UTF_8)); // no quotation mark may stand so
        bytes.writeBytes(
                "K,talk,men,C1,300000\n".repeat(60_000).getBytes(UTF_8)); // more than is looked at for the encoding
        bytes.writeBytes("K2,talk,men,C1,三十萬\n".getBytes(Charset.forName("GB18030")));
        ImportFile table = file(bytes.toByteArray());

        assertThatThrownBy(() -> survey(table))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("is not UTF-8, and what it is is in doubt");
    }

    @Test
    void whoseDigestIsNotWantedAnyMoreReadsNoFurther() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "a file without an end");
        FileDigest digest = FileDigest.begin(new ImportFile(endless, "endless.csv", null, null));

        assertTimeoutPreemptively(PATIENCE, digest::close);

        assertThatThrownBy(digest::known).isInstanceOf(CancellationException.class);
    }

    @Test
    void aDigestOfAFileThatIsGoneSaysSo() {
        FileDigest digest = FileDigest.begin(new ImportFile(folder.resolve("gone.csv"), "gone.csv", null, null));

        assertThatThrownBy(digest::known)
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("gone.csv: The file can not be read");
    }

    private Survey survey(ImportFile table) {
        return Survey.of(table, new Mappings(Mapping.NONE, readings), new QuestionTypes(true));
    }

    private ImportFile file(byte[] bytes) throws Exception {
        return ImportFile.of(Files.write(folder.resolve("first-reading.csv"), bytes), null);
    }

    /** Keeps no mapping, and counts how often the headings of a table are looked at. */
    private static final class Readings implements KeptMappings {
        private int count;

        @Override
        public Optional<KeptMapping> find(List<String> headings, @Nullable TableKind kind) {
            count++;
            return Optional.empty();
        }

        @Override
        public void keep(KeptMapping mapping, List<String> headings) {
            throw new IllegalStateException("a first reading keeps nothing");
        }

        @Override
        public List<KeptMapping> all() {
            return List.of();
        }

        @Override
        public boolean forget(String id) {
            return false;
        }
    }
}
