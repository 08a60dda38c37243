package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.postgres.ServedFolder;
import org.kaoyi.app.web.Errand;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;

/** What is asked for and is not in the ledger is told with what there is, or where it is found. */
@RunsBesideOthers
class RefusedByLedgerTest {
    @TempDir
    private static Path folder;

    private static OpenLedger ledger;
    private static ServedFolder served;

    @BeforeAll
    static void a_small_ledger() throws Exception {
        PGSimpleDataSource database = OneDatabase.fresh("refused");
        String url = OneDatabase.url(database);
        ledger = OpenLedger.open(
                LedgerDatabase.at(url, new DataFolder(folder.resolve("meeting")), Map.of()),
                Access.WRITE,
                Clock.systemUTC(),
                new Seal(folder.resolve("keys"), List.of()));
        Path sources = Files.writeString(folder.resolve("sources.csv"), "id,title,side\nZ1,A letter,Polish\n");
        Errand.IMPORT.carryOut(
                new ImportOrder(
                        List.of(sources.toString()), List.of("sources.csv"), null, null, null, false, false, "tester"),
                ledger);
        ledger.follow();
        served = ServedFolder.of(folder.resolve("data"), url);
    }

    @AfterAll
    static void close() throws Exception {
        served.close();
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cite nix                                | There is no claim "nix" in this ledger; a search finds them by their words (kaoyi search, or the page /search). | USAGE
            prove nix                               | There is no claim "nix" in this ledger; a search finds them | USAGE
            prove !!                                | There is no claim "!!" in this ledger; a search finds them | USAGE
            report blast-radius --claim nix         | There is no claim "nix" in this ledger; a search finds them | USAGE
            report blast-radius --source nix        | There is no source "nix" in this ledger; kaoyi search --kind source finds them by their titles. | USAGE
            report support --source nix             | There is no source "nix" in this ledger; kaoyi search --kind source | USAGE
            report support --text nix               | There is no text "nix" in this ledger; kaoyi search --kind text finds them by their titles. | USAGE
            report canon --occasion nix             | There is no occasion "nix" in this ledger; kaoyi report synopsis lists them all. | USAGE
            report rivals --occasion nix            | There is no occasion "nix" in this ledger; kaoyi report synopsis | USAGE
            report rivals --question nix            | There is no question "nix" in this ledger; kaoyi search --kind question finds them by their words. | USAGE
            report synopsis --occasion nix          | There is no occasion "nix" in this ledger; kaoyi report synopsis | USAGE
            report discrepancies --occasion nix     | There is no occasion "nix" in this ledger; kaoyi report synopsis | USAGE
            report discrepancies --question nix     | There is no question "nix" in this ledger; kaoyi search | USAGE
            report discrepancies --teller nix       | There is no agent "nix" in this ledger; kaoyi search --kind agent finds them by their names. | USAGE
            report discrepancies --side nix         | No side "nix" tells anything in this ledger; there are none at all. | USAGE
            report discrepancies --kind nix         | There is no kind "nix"; there are polarity, | USAGE
            report discrepancies --grade nix        | There is no grade "nix"; there are | USAGE
            report discrepancies --state nix        | There is no state "nix"; there are open, | USAGE
            report discrepancies --flips --known-in 1960 | --flips asks of all that the ledger holds, --known-in of a part of it; give one of them. | USAGE
            report narrative --side nix             | No side "nix" tells anything in this ledger; there are none at all. | USAGE
            report narrative --source nix           | No source "nix" tells anything in this ledger; there are | USAGE
            export --as-of 99                       | There is no position 99; the log goes from 1 to 1. | USAGE
            mappings --forget nix                   | There is no kept mapping "nix". kaoyi mappings lists them. | USAGE
            token revoke nix                        | There is no token "nix". kaoyi token list lists them. | USAGE
            verify --checkpoints {dir}/nofile --log-only | without the public key of the ledger: give --key FILE. | USAGE
            verify --key {dir}/nofile --log-only    | The key file {dir}/nofile can not be read (there is no such file or folder). | USAGE
            verify --key {dir}/sources.csv --log-only | The key file {dir}/sources.csv can not be used: | INTEGRITY_FAILURE
            key --replace --seal {dir}/keys         | A running Kaoyi signs with this key. Stop it, replace the key, and start it again. | NOT_REACHABLE
            """)
    void what_is_not_there_is_told_with_where_it_would_be_found(String command, String sentence, ExitCode code) {
        Throwable refusal = Refused.of(Stream.of((command + " --data {dir}/data").split(" "))
                .map(word -> word.replace("{dir}", folder.toString()))
                .toArray(String[]::new));

        assertThat(refusal)
                .as(command)
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining(sentence.replace("{dir}", folder.toString()));
        assertThat(((CannotProceed) refusal).exitCode()).isEqualTo(code);
    }
}
