package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;

@RunsBesideOthers
class TroubledDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void a_database_that_is_away_is_not_taken_for_one_that_can_be_written() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setURL("jdbc:postgresql://127.0.0.1:1/kaoyi");

        assertThatThrownBy(new DatabaseCondition(away)::isReadOnly)
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("the database can not be asked how it fares");
    }

    @Test
    void a_restore_that_the_database_does_not_take_is_told_as_one() {
        assertThatThrownBy(() -> EmptyLedger.fill(database(), connection -> {
                    throw new SQLException("the disk is full");
                }))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("the backup can not be restored")
                .hasRootCauseMessage("the disk is full");
    }

    @Test
    void texts_and_images_of_a_database_of_ones_own_need_a_folder_that_is_named() {
        try (OpenLedger ledger = OpenLedger.open(
                database(), Access.WRITE, Clock.systemUTC(), new Seal(folder.resolve("keys"), List.of()))) {
            assertThatThrownBy(ledger::requireAttachments)
                    .isInstanceOf(CannotProceed.class)
                    .hasMessage(
                            "With --url, name the folder in which texts and images of sources are kept in KAOYI_ATTACHMENTS.");
        }
    }

    private LedgerDatabase database() {
        return LedgerDatabase.at(
                OneDatabase.url(OneDatabase.fresh("troubled")), new DataFolder(folder.resolve("meeting")), Map.of());
    }
}
