package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import picocli.CommandLine;

/** What is said of tables beside a log that is taken as it is would do nothing, and is refused instead. */
class VerbatimOptionsTest {
    @TempDir
    private Path folder;

    private Path log;
    private Path crate;

    @BeforeEach
    void files() throws IOException {
        log = Files.writeString(folder.resolve("theirs.ndjson"), "{}\n");
        crate = Files.writeString(folder.resolve("theirs.zip"), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--kind claims", "--map map.yml", "--encoding Big5", "--create-missing", "--errors errors.csv"})
    void an_option_for_tables_is_not_left_out_without_a_word(String option) {
        assertThatThrownBy(() -> take(log, option.split(" ")))
                .isInstanceOfSatisfying(
                        CannotProceed.class, it -> assertThat(it.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageStartingWith(option.split(" ")[0] + " is for tables, and an exported log is taken as it is");
    }

    @Test
    void a_crate_is_not_merged_and_its_log_may_be() {
        assertThatThrownBy(() -> take(crate, "--merge"))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("unpack it, and give the .ndjson file that is in it with --merge");
    }

    private void take(Path file, String... options) throws Exception {
        ImportCommand command = new ImportCommand();
        CommandLine line = new CommandLine(command);
        String[] words = new String[options.length + 3];
        words[0] = file.toString();
        words[1] = "--data";
        words[2] = folder.resolve("nowhere").toString();
        System.arraycopy(options, 0, words, 3, options.length);
        line.parseArgs(words);
        command.call();
    }
}
