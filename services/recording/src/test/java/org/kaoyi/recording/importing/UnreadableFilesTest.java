package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.exchange.TextLines;

/** Files that the system does not give, or of which there is more than anybody keeps. */
class UnreadableFilesTest {
    private static final ImportFile LOG = ImportFile.of(Path.of("theirs.ndjson"), null);

    @TempDir
    Path folder;

    @Test
    void a_table_or_a_log_that_was_taken_away_meanwhile_is_told_without_words_of_java() {
        for (String name : new String[] {"claims.csv", "theirs.ndjson"}) {
            ImportFile gone = ImportFile.of(folder.resolve(name), null);
            assertThatThrownBy(() -> new Workshop(folder).importing(gone))
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageEndingWith(name + ": The file can not be read: it is there no longer.");
        }
    }

    @Test
    void a_workbook_that_is_not_given_is_told_like_any_other_file() throws IOException {
        ImportFile gone = ImportFile.of(folder.resolve("claims.xlsx"), null);
        assertThatThrownBy(() -> SheetRows.names(gone))
                .hasMessageEndingWith("claims.xlsx: The file can not be read: it is there no longer.");
        assertThatThrownBy(() -> SheetRows.open(gone))
                .isInstanceOfSatisfying(
                        ImportRefused.class, it -> assertThat(it.fault()).isEqualTo(ImportFault.UNREADABLE));
        Path kept = Files.createDirectory(folder.resolve("kept"));
        ImportFile sent = new ImportFile(kept, "claims.xlsx", null, null);
        assertThatThrownBy(() -> new Workshop(folder).importing(sent))
                .isInstanceOf(ImportRefused.class)
                .hasMessageStartingWith("claims.xlsx: The file can not be read: ")
                .message()
                .doesNotContain(kept.toString());
    }

    @Test
    void a_file_without_rights_and_a_disk_that_fails_are_told_apart() {
        ImportFile file = ImportFile.of(Path.of("claims.csv"), null);
        assertThat(ImportRefused.unreadable(file, 0, new AccessDeniedException("claims.csv")))
                .hasMessage("claims.csv: The file can not be read: this user has no right to it.");
        assertThat(ImportRefused.unreadable(file, 7, new IOException("Input/output error")))
                .hasMessage("claims.csv, row 7: The file can not be read: Input/output error.");
        assertThat(ImportRefused.unreadable(file, 0, new FileSystemException("claims.csv", null, "Stale file handle")))
                .hasMessage("claims.csv: The file can not be read: Stale file handle.");
    }

    @Test
    void a_disk_that_fails_in_the_midst_of_a_log_is_told_with_the_line() {
        InputStream failing =
                new SequenceInputStream(
                        new ByteArrayInputStream("xx\n".getBytes(UTF_8)), InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] bytes, int from, int most) throws IOException {
                        int read = super.read(bytes, from, most);
                        if (read < 0) {
                            throw new IOException("Input/output error");
                        }
                        return read;
                    }
                };
        LogLines log = new LogLines(LOG, failing);

        assertThat(log.next()).isEqualTo(new TextLines.Line(1, "xx", ""));
        assertThatThrownBy(log::next)
                .isInstanceOf(ImportRefused.class)
                .hasMessage("theirs.ndjson, row 2: The file can not be read: Input/output error.");
    }

    @Test
    void a_line_that_is_longer_than_any_event_is_told_with_its_length_and_the_next_is_read() {
        byte[] lines = new byte[TextLines.LINE_BYTES_MAX + 4];
        Arrays.fill(lines, (byte) 'x');
        lines[TextLines.LINE_BYTES_MAX + 1] = '\n';
        LogLines log = new LogLines(LOG, new ByteArrayInputStream(lines));

        TextLines.Line line = Objects.requireNonNull(log.next());
        assertThat(line.text()).isNull();
        assertThat(line.fault())
                .isEqualTo("it has %d bytes, and no event is as long".formatted(TextLines.LINE_BYTES_MAX + 1));
        assertThat(log.next()).isEqualTo(new TextLines.Line(2, "xx", ""));
    }

    @Test
    void a_library_of_more_sources_than_anybody_keeps_is_to_be_divided() throws IOException {
        Path library = Files.writeString(
                folder.resolve("library.json"),
                "[{\"id\":\"S\"}" + ",{\"id\":\"S\"}".repeat(ImportLimits.LIBRARY_SOURCES_MAX) + "]",
                UTF_8);
        Path edition = Files.writeString(
                folder.resolve("edition.xml"),
                "<TEI>" + "<msDesc xml:id=\"S\"/>".repeat(ImportLimits.LIBRARY_SOURCES_MAX + 1) + "</TEI>",
                UTF_8);

        try (CslRows rows = CslRows.open(ImportFile.of(library, null))) {
            assertTooMany(rows, "The file has more than 100000 items. Export a part of the library.");
        }
        try (TeiRows rows = TeiRows.open(ImportFile.of(edition, null))) {
            assertTooMany(rows, "The file has more than 100000 sources. Divide it by volumes.");
        }
    }

    private static void assertTooMany(LibraryRows rows, String words) {
        for (int row = 1; row <= ImportLimits.LIBRARY_SOURCES_MAX; row++) {
            assertThat(rows.next().isPresent()).isTrue();
        }
        assertThatThrownBy(rows::next).isInstanceOf(ImportRefused.class).hasMessageContaining(words);
    }
}
