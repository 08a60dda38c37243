package org.kaoyi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.EmptyLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.postgres.LogFilling;
import org.postgresql.ds.PGSimpleDataSource;

/** Each table of the database has one fate in a backup, and those that are copied come back row by row. */
class TableFateTest {
    private static final Path SOUND = Path.of("src/test/resources/released/0.1.0/ledger.kaoyi");

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1
            """;

    private final PGSimpleDataSource source = OneDatabase.fresh("table_fates");

    @TempDir
    private Path folder;

    private LedgerDatabase database() {
        return LedgerDatabase.at(
                OneDatabase.url(source),
                new DataFolder(folder),
                Map.of(LedgerDatabase.ATTACHMENTS, folder.resolve("attachments").toString()));
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void every_table_has_one_and_copied_rows_come_back_as_they_were() throws Exception {
        try (BackupFile backup = BackupFile.open(SOUND)) {
            Restoring.into(database(), Seal.NONE, backup);
            assertThat(ask(TABLES))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(table -> assertThat(TableFate.of(table))
                            .as("%s: give it a line in TableFate, and in docs/operations.md", table)
                            .hasSize(1));
            for (TableFate each : TableFate.copied()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                TableRows.write(source, each, backup.position(), rows);
                String name = BackupLayout.rowsOf(each.table());
                assertThat(rows.toByteArray())
                        .as(each.table())
                        .isEqualTo(backup.part(name).readAllBytes());
            }
            assertThat(ask("SELECT key FROM ledger_request"))
                    .as("an idempotency key")
                    .isNotEmpty();
            assertThat(ask("SELECT id FROM kept_mapping"))
                    .as("a column mapping")
                    .isNotEmpty();
        }
    }

    @Test
    void what_breaks_off_leaves_an_empty_ledger() throws Exception {
        assertThatThrownBy(() -> EmptyLedger.fill(database(), connection -> {
                    try (BackupFile backup = BackupFile.open(SOUND);
                            EventStream events = backup.events()) {
                        LogFilling.fill(connection, events);
                    }
                    throw new IOException("the disk is full");
                }))
                .hasMessageContaining("the disk is full");

        assertThat(ask("SELECT position FROM ledger_head")).containsExactly("0");
        assertThat(ask("SELECT position FROM ledger_event")).isEmpty();
        try (BackupFile backup = BackupFile.open(SOUND)) {
            Restoring.into(database(), Seal.NONE, backup);
            assertThatThrownBy(() -> Restoring.into(database(), Seal.NONE, backup))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining("There is a ledger in");
        }
    }

    @Test
    void the_page_for_operators_tells_them_all() throws IOException {
        String page = Files.readString(Path.of("../../docs/operations.md"));

        assertThat(TableFate.values()).allSatisfy(fate -> assertThat(page).contains(fate.markdown()));
    }
}
