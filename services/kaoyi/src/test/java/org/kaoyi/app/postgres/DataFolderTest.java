package org.kaoyi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.EmptyLedger;
import org.kaoyi.app.ledger.OpenLedger;

/** What stands in the way of opening a folder or a database is told before anything is begun. */
class DataFolderTest {
    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/kaoyi";

    @TempDir
    private Path root;

    private DataFolder folder;

    @BeforeEach
    void folder() {
        folder = new DataFolder(root);
    }

    private static void refused(
            ExitCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String words) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        CannotProceed.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    @Test
    void no_ledger_is_begun_where_a_backup_is_being_restored() throws IOException {
        Files.createDirectory(folder.restoring());

        refused(
                ExitCode.NOT_REACHABLE,
                () -> LedgerDatabase.in(folder, Map.of()),
                "A backup is being restored into %s, or that was cut short. Wait, or run kaoyi restore again"
                        .formatted(root));
        assertThat(folder.cluster()).doesNotExist();
    }

    @Test
    void an_address_that_is_none_of_postgresqls_is_refused_with_one_that_is() {
        refused(
                ExitCode.USAGE,
                () -> LedgerDatabase.at("jdbc:mysql://host/kaoyi", folder, Map.of()),
                "--url takes a PostgreSQL address such as jdbc:postgresql://host:5432/kaoyi?user=me");
        refused(
                ExitCode.USAGE,
                () -> LedgerDatabase.at(NOBODY_LISTENS, folder, Map.of(LedgerDatabase.OWNER_URL, "host:5432")),
                "KAOYI_OWNER_URL takes a PostgreSQL address such as jdbc:postgresql://host:5432/kaoyi?user=owner");
    }

    @Test
    void where_the_address_of_a_server_should_lie_lies_a_folder() throws IOException {
        Files.createDirectories(folder.address().resolve("something"));

        refused(
                ExitCode.NOT_REACHABLE,
                () -> LedgerDatabase.in(folder, Map.of()),
                "The file %s can not be deleted (it is a folder, and something is in it).".formatted(folder.address()));
        refused(
                ExitCode.NOT_REACHABLE,
                () -> LiveServer.read(folder.address()),
                "The file %s can not be read (it is a folder). It belongs to the user who made the data folder."
                        .formatted(folder.address()));
    }

    /** Both are refused before the database is asked for anything. */
    @Test
    void beside_the_process_that_writes_another_neither_writes_nor_restores() throws Exception {
        long other = 4711;
        FolderLock lock = FolderLock.take(folder).orElseThrow();
        try (lock) {
            new LiveServer(other, NOBODY_LISTENS, null, null).announce(folder);
            LedgerDatabase beside = LedgerDatabase.at(NOBODY_LISTENS, folder, Map.of());

            refused(
                    ExitCode.NOT_REACHABLE,
                    () -> OpenLedger.open(beside, Access.WRITE),
                    "Another Kaoyi (process 4711) has this ledger open, and one process writes at a time. Wait until it has ended");
            refused(
                    ExitCode.NOT_REACHABLE,
                    () -> EmptyLedger.requireEmpty(beside, java.util.List.of("ledger_event")),
                    "Another Kaoyi (process 4711) has this ledger open. Stop it, or choose another place.");
        }
    }
}
