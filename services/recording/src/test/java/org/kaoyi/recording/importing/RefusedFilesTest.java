package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.recording.Workshop;

/** Files that are no tables, and how the historian makes tables of them. */
class RefusedFilesTest {
    @TempDir
    Path folder;

    private Workshop ledger;

    @BeforeEach
    void begin() {
        ledger = new Workshop(folder);
    }

    private void assertRefused(ImportFile file, String words) {
        assertThatThrownBy(() -> ledger.importing(file))
                .isInstanceOf(ImportRefused.class)
                .hasMessageEndingWith(words);
        assertThat(ledger.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "%PDF-1.7"})
    void a_workbook_or_document_under_the_name_of_a_table_in_text_is_told(String beginning) {
        byte[] bytes = Arrays.copyOf(beginning.getBytes(StandardCharsets.ISO_8859_1), 100);

        assertRefused(
                ledger.file("sources.csv", bytes),
                "This is no table in text, but a workbook, an archive or a document. Save the table as .xlsx, or as \"CSV UTF-8\".");
    }

    @Test
    void a_workbook_of_the_older_form_is_told_with_how_to_save_it() throws IOException {
        Path old = folder.resolve("sources.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                var out = Files.newOutputStream(old)) {
            files.writeFilesystem(out);
        }

        assertRefused(
                ImportFile.of(old, null),
                "This is a workbook that a password locks, or one of the older form (.xls). Save it as .xlsx without a password, or save the sheet as csv.");
    }

    @Test
    void a_table_that_is_too_large_is_refused_before_it_is_read() throws IOException {
        Path large = folder.resolve("sources.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            // Sparse: it takes no room.
            file.setLength(ImportLimits.FILE_BYTES_MAX + 1);
        }

        assertRefused(
                ImportFile.of(large, null),
                "The file has 536870913 bytes; at most 536870912 are read at once. Split it into several, each with the heading.");
    }
}
