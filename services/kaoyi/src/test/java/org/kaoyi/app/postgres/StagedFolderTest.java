package org.kaoyi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;

/** A restored ledger comes to its place whole, or stays where it is until somebody has looked. */
class StagedFolderTest {
    private static final long FEW_BYTES = 1;

    @TempDir
    private Path root;

    @Test
    void a_disk_without_room_is_told_with_what_restoring_takes() {
        assertThatThrownBy(() -> StagedFolder.begin(new DataFolder(root), 1L << 60))
                .isInstanceOf(CannotProceed.class)
                .hasMessageMatching(
                        "The disk of .* has \\d+ MB left, and restoring takes some \\d+ MB\\. Free some, or choose another with --data DIR\\.");
    }

    @Test
    void a_folder_that_another_kaoyi_has_open_is_neither_restored_into_nor_opened() throws Exception {
        DataFolder busy = new DataFolder(Files.createDirectory(root.resolve("busy")));

        try (FolderLock ignored = FolderLock.take(busy).orElseThrow()) {
            assertThatThrownBy(() -> StagedFolder.begin(busy, 1))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining("Another Kaoyi has the folder %s open. Stop it", busy.root());
            assertThatThrownBy(() -> LedgerDatabase.in(busy, Map.of()))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining("Another Kaoyi is just starting or stopping on %s.", busy.root());
        }
    }

    @Test
    void a_lock_that_can_not_be_let_go_sends_to_verify_only_where_there_is_a_ledger() {
        IOException why = new IOException("input or output failed");

        assertThat(StagedFolder.unclosed(root, true, why))
                .startsWith("The ledger was restored in")
                .endsWith("and what kaoyi verify says.");
        assertThat(StagedFolder.unclosed(root, false, why))
                .startsWith("Nothing was restored into")
                .endsWith("(input or output failed). Look whether its disk is there, and restore again.");
    }

    @Test
    void what_stands_in_the_way_of_a_restored_ledger_is_left_and_so_is_the_ledger() throws IOException {
        Path theirs = root.resolve("notes");
        Files.writeString(theirs, "somebody's");
        Path ours;
        try (StagedFolder staged = StagedFolder.begin(new DataFolder(root), FEW_BYTES)) {
            ours = Files.createDirectories(staged.folder().root()).resolve("notes");
            Files.writeString(ours, "of the ledger");
            Files.writeString(staged.folder().identity(), "password=secret");

            assertThatThrownBy(staged::putInPlace)
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining("(there is something of that name already)")
                    .hasMessageContaining("by hand, ledger.properties last");
        }
        assertThat(theirs).hasContent("somebody's");
        assertThat(ours).hasContent("of the ledger");
        assertThat(new DataFolder(root).holdsLedger()).isFalse();
    }

    @Test
    void a_folder_with_a_part_of_a_ledger_is_refused_before_anything_is_restored() throws IOException {
        for (String part :
                new String[] {"ledger.properties", "postgresql", "attachments", "postgresql.log", "public-keys"}) {
            Path there = Files.createDirectory(root.resolve(part));

            assertThatThrownBy(() -> StagedFolder.begin(new DataFolder(root), FEW_BYTES))
                    .isInstanceOfSatisfying(
                            CannotProceed.class,
                            refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE))
                    .hasMessageContaining("or a part of one (%s)", part);
            Files.delete(there);
        }
    }
}
