package org.kaoyi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a database that does not start the last complaint is told. */
class LastWordsTest {
    @TempDir
    private Path folder;

    @Test
    void the_last_complaint_counts_and_not_what_was_said_after_it() throws IOException {
        assertThat(said("LOG: starting\nFATAL: no room\nFATAL: could not map memory\nLOG: shut down\n"))
                .isEqualTo("FATAL: could not map memory");
    }

    @Test
    void where_nothing_is_complained_of_the_last_line_is_told() throws IOException {
        assertThat(said("LOG: starting\nLOG: shut down\n")).isEqualTo("LOG: shut down");
        assertThat(said("")).isEqualTo("none");
    }

    @Test
    void a_log_that_was_not_even_begun_is_told_without_its_path_once_more() {
        assertThat(EmbeddedServer.lastWords(folder.resolve("postgresql.log")))
                .isEqualTo("none (there is no such file or folder)");
    }

    private String said(String log) throws IOException {
        return EmbeddedServer.lastWords(Files.writeString(folder.resolve("postgresql.log"), log));
    }
}
