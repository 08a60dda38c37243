package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import picocli.CommandLine;

/** An option of an import that would do nothing is refused. */
class FittingOptionsTest {
    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void anExportedLog() throws IOException {
        log = Files.writeString(folder.resolve("theirs.ndjson"), "{}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kind claims", "--map map.yml", "--encoding Big5", "--create-missing"})
    void what_is_for_tables_is_refused_beside_a_log_that_is_taken_as_it_is_and_beside_one_that_is_merged(
            String option) {
        isRefused(log, option, option.split(" ")[0] + " is for tables, and the exported log");
        isRefused(
                log, option + " --merge", option.split(" ")[0] + " is for tables, and the events of an .ndjson export");
    }

    @Test
    void a_list_of_refused_rows_is_refused_beside_a_log_that_has_none() {
        isRefused(log, "--errors errors.csv", "an exported log is taken as a whole or not at all");
    }

    @Test
    void a_crate_is_not_merged_and_its_log_may_be() throws IOException {
        Path crate = Files.writeString(folder.resolve("theirs.zip"), "");

        isRefused(crate, "--merge", "unpack it, and give the .ndjson file that is in it with --merge");
    }

    @Test
    void tables_are_not_merged_and_go_in_beside_what_is_there_without_it() throws IOException {
        Path table = Files.writeString(folder.resolve("claims.csv"), "id\n");

        isRefused(table, "--merge", "--merge is for the events of an .ndjson export, and none is given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims.XLSX", "edition.xml", "library.json"})
    void a_file_that_says_itself_how_it_is_written_is_read_in_no_encoding_of_ours(String name) throws IOException {
        isRefused(
                Files.writeString(folder.resolve(name), ""), "--encoding Big5", "--encoding is for csv and tsv files");
    }

    @Test
    void options_of_tables_are_taken_where_one_of_the_files_is_a_table() {
        FittingOptions all = new FittingOptions(true, true, true, true, true, true);

        assertThatCode(() -> all.requireFit(List.of(log, Path.of("claims.csv"))))
                .doesNotThrowAnyException();
    }

    private void isRefused(Path file, String options, String sentence) {
        ImportCommand command = new ImportCommand();
        new CommandLine(command)
                .parseArgs(Stream.concat(
                                Stream.of(
                                        file.toString(),
                                        "--data",
                                        folder.resolve("nowhere").toString()),
                                Stream.of(options.split(" ")))
                        .toArray(String[]::new));
        assertThatThrownBy(command::call)
                .isInstanceOfSatisfying(
                        CannotProceed.class, it -> assertThat(it.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(sentence);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }
}
