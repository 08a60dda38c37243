package org.kaoyi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.postgresql.ds.PGSimpleDataSource;

/** What stands in the way of a restore into a database of one's own is told, and nothing is left half done. */
class RestoringTest {
    private static final Path SOUND = Path.of("src/test/resources/released/0.1.0/ledger.kaoyi");

    private final PGSimpleDataSource database = OneDatabase.fresh("restoring");

    @TempDir
    private Path folder;

    private Path keys() {
        return folder.resolve("keys");
    }

    private Map<String, String> withAttachments() {
        return Map.of(LedgerDatabase.ATTACHMENTS, folder.resolve("attachments").toString());
    }

    private CannotProceed refusal(TamperedBackup backup, Map<String, String> environment) throws IOException {
        Path file = backup.write(folder.resolve("backup.kaoyi"));
        Throwable refusal = catchThrowable(() -> {
            try (BackupFile open = BackupFile.open(file);
                    LedgerDatabase into = LedgerDatabase.at(
                            OneDatabase.url(database), new DataFolder(folder.resolve("meeting")), environment)) {
                Restoring.into(into, new Seal(keys(), List.of()), open);
            }
        });
        assertThat(refusal).isInstanceOf(CannotProceed.class);
        return (CannotProceed) refusal;
    }

    @Test
    void a_folder_with_the_keys_of_another_ledger_is_left_alone() throws IOException {
        KeyRing.openOrCreate(keys());

        CannotProceed refusal = refusal(new TamperedBackup(SOUND), withAttachments());

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refusal)
                .hasMessageContaining("%s holds keys or checkpoints", keys())
                .hasMessageContaining("--seal");
    }

    @Test
    void texts_and_images_need_a_folder() throws IOException {
        CannotProceed refusal = refusal(new TamperedBackup(SOUND), Map.of());

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refusal)
                .hasMessageContaining("holds texts or images of sources (1)")
                .hasMessageContaining(LedgerDatabase.ATTACHMENTS);
    }

    /** It was sound when it was checked. */
    @Test
    void a_backup_that_is_altered_while_it_is_restored_is_noticed() throws IOException {
        TamperedBackup altered = new TamperedBackup(SOUND);
        CannotProceed refusal =
                refusal(altered.with(altered.attachment(), "other bytes").refitted(), withAttachments());

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE);
        assertThat(refusal).hasMessageContaining("has other bytes");
    }

    @Test
    void a_log_that_is_altered_while_it_is_restored_is_noticed() throws IOException {
        TamperedBackup altered = new TamperedBackup(SOUND)
                .manifest(it -> TamperedBackup.changed(it, "0".repeat(64), it.signingKey(), it.parts()));

        CannotProceed refusal = refusal(altered, withAttachments());

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE);
        assertThat(refusal).hasMessageContaining("its events lead to another root than when it was checked");
    }

    @Test
    void a_row_with_a_column_of_a_later_version_is_refused_and_the_same_can_be_done_again() throws IOException {
        String rows = BackupLayout.rowsOf("kept_mapping");
        TamperedBackup later = new TamperedBackup(SOUND);

        CannotProceed refusal = refusal(
                later.with(rows, later.text(rows).replaceFirst("\\{", "{\"shade\":\"blue\","))
                        .refitted(),
                withAttachments());

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(refusal)
                .hasMessageContaining("a column shade of kept_mapping, which this version does not have")
                .hasMessageContaining("Nothing was recorded");
        assertThat(KeyRing.isIn(keys())).as("keys that were laid").isFalse();
        Path sound = folder.resolve("sound.kaoyi");
        Files.copy(SOUND, sound);
        try (BackupFile open = BackupFile.open(sound);
                LedgerDatabase into = LedgerDatabase.at(
                        OneDatabase.url(database), new DataFolder(folder.resolve("meeting")), withAttachments())) {
            Restoring.into(into, new Seal(keys(), List.of()), open);
        }
        assertThat(KeyRing.isIn(keys())).isTrue();
    }
}
