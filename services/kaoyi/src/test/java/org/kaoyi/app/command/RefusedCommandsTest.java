package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import picocli.CommandLine;

/** What a command line alone shows to be mistaken is refused before any ledger is looked for. */
class RefusedCommandsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("there.txt"), "The withdrawal began in March 1958.\n");
        Files.writeString(folder.resolve("list.yml"), "accept: [1, 2]\n");
        Files.writeString(folder.resolve("no.yml"), "accept: [\n");
        Files.writeString(folder.resolve("a.csv"), "id\n");
        Files.writeString(folder.resolve("log.ndjson"), "{}\n");
        Files.writeString(folder.resolve("empty"), "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            anchor                                              | Anchor what? kaoyi anchor CLAIM, or kaoyi anchor --all. | USAGE
            anchor c1 --all                                     | Anchor what? | USAGE
            anchor --all --number 2                             | --passage and --number choose a place for one claim. | USAGE
            attach S1 a.txt b.txt --replaces old                | One text replaces one: give one file with --replaces. | USAGE
            audit {dir}/there.txt --junit --json                | --junit and --json are two forms; give one of them. | USAGE
            audit {dir}/there.txt --accept {dir}/nofile         | nofile can not be read: there is no such file or folder. | USAGE
            audit {dir}/there.txt --accept {dir}/list.yml       | needs a list "accept", each entry with text, grade and reason: | USAGE
            audit {dir}/there.txt --accept {dir}/no.yml         | is no YAML: | USAGE
            backup {dir}/sub                                    | is there and is no file (a folder, or a device). Name the file of the backup. | USAGE
            backup {dir}/nix/b.zip                              | into. Make it, or name another place. | USAGE
            backup {dir}/there.txt                              | There is a file {dir}/there.txt already. Choose another name, or replace it with --overwrite. | USAGE
            export --title x                                    | --title and --license are of an ro-crate; say --format ro-crate. | USAGE
            export --base https://archive.example/              | --base is of jsonld; say --format jsonld. | USAGE
            export --format nix                                 | there is no form "nix"; there are | USAGE
            import {dir}/a.csv {dir}/log.ndjson                 | An exported log is taken alone; give one .ndjson or .zip file and no other. | USAGE
            import {dir}/a.csv --errors {dir}/nix/e.csv --data {dir}/none | e.csv can not be written: there is no such file or folder. Nothing was recorded. | USAGE
            import {dir}/sub                                    | /sub is a folder. Name the files in it: | USAGE
            prove                                               | Prove what? Give the id of a claim, or --consistency EVENTS. | USAGE
            report discrepancies --flips --as-of 3              | --flips and --known-in ask of the ledger as it is, --as-of of what it was; give one of them. | USAGE
            report discrepancies --known-in 1960 --as-of 3      | --flips and --known-in ask of the ledger as it is | USAGE
            report discrepancies --json --format csv            | --json and --format are two forms; give one of them. | USAGE
            report narrative --side DPRK --json --format docx   | --json and --format are two forms; give one of them. | USAGE
            report support --text a --source b                  | --text and --source are two questions; ask one of them. | USAGE
            audit {dir}/there.txt --language 12345 | "12345" is no language tag. Write it as BCP 47 does, such as zh-Hant, ko or ru. | USAGE
            report discrepancies --language 12345 --format csv | There are no words in the language "12345"; there are en, zh-Hant, ko, ru. | USAGE
            search --limit 0 Mao                                | --limit goes from 1 to | USAGE
            serve --roles relay --url jdbc:postgresql://127.0.0.1:1/k | The role relay needs --kafka HOST:PORT. | USAGE
            serve --roles project --data {dir}/none --kafka 127.0.0.1:9092 | An embedded database belongs to the process that records; name the database of the cluster by --url. | USAGE
            serve --recorder http:// --roles project --url jdbc:postgresql://127.0.0.1:1/k | --recorder takes addresses such as http://recorder:8080, and not "http://". | USAGE
            serve --recorder nix --roles project --url jdbc:postgresql://127.0.0.1:1/k | --recorder takes addresses such as http://recorder:8080, and not "nix". | USAGE
            serve --port 70000 --data {dir}/none                | There is no port 70000; ports go from 1 to 65535. | USAGE
            token create --for R --role nix                  | There is no role "nix"; there are | USAGE
            verify --proof {dir}/nofile                         | nofile | USAGE
            """)
    void what_is_mistaken_is_named_and_how_it_is_mended(String command, String sentence, ExitCode code) {
        // Were it not refused, nobody's own ledger is to be touched.
        boolean named = command.contains("--data") || command.contains("--url");
        Throwable refusal = Refused.of(words(named ? command : command + " --data {dir}/none"));

        assertThat(refusal)
                .as(command)
                .isInstanceOfAny(CannotProceed.class, CommandLine.ParameterException.class)
                .hasMessageContaining(sentence.replace("{dir}", folder.toString()));
        if (refusal instanceof CannotProceed refused) {
            assertThat(refused.exitCode()).isEqualTo(code);
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report   | Which report? One of:
            token    | What with a token? One of:
            withdraw | Withdraw what? kaoyi withdraw source SIGLUM
            retract  | Retract what?
            """)
    void a_verb_that_needs_a_further_word_asks_for_it(String verb, String question) {
        Throwable refusal = Refused.further(verb);

        assertThat(refusal).isInstanceOf(CommandLine.ParameterException.class).hasMessageStartingWith(question);
    }

    @ParameterizedTest
    @CsvSource({"prove nix", "report canon --occasion nix", "search Mao", "mappings", "rebuild"})
    void whoever_mistypes_a_folder_is_not_given_an_empty_ledger(String command) {
        Throwable refusal = Refused.of(words(command + " --data {dir}/none"));

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        CannotProceed.class, it -> assertThat(it.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE))
                .hasMessageStartingWith("No ledger lies in ");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static String[] words(String command) {
        return Stream.of(command.split(" "))
                .map(word -> word.replace("{dir}", folder.toString()))
                .toArray(String[]::new);
    }
}
