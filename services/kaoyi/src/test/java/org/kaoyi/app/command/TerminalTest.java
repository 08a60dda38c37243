package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines are broken for who looks at a terminal, and for nobody else. */
class TerminalTest {
    @TempDir
    private Path openFiles;

    @Test
    void what_is_said_beside_results_is_looked_at_also_while_the_results_go_into_a_file() throws IOException {
        open(1, "/home/shen/report.txt");
        open(2, "/dev/pts/3");

        assertThat(Terminal.OUTPUT.isWatched(openFiles)).isFalse();
        assertThat(Terminal.ERRORS.isWatched(openFiles)).isTrue();
    }

    @Test
    void messages_that_go_into_a_file_or_a_pipe_are_left_whole_also_before_a_terminal() throws IOException {
        open(1, "/dev/tty1");
        open(2, "pipe:[4711]");

        assertThat(Terminal.OUTPUT.isWatched(openFiles)).isTrue();
        assertThat(Terminal.ERRORS.isWatched(openFiles)).isFalse();
    }

    private void open(int descriptor, String leadsTo) throws IOException {
        Files.createSymbolicLink(openFiles.resolve(Integer.toString(descriptor)), Path.of(leadsTo));
    }
}
