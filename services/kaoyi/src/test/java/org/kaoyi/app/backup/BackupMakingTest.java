package org.kaoyi.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.NewEvent;
import org.postgresql.ds.PGSimpleDataSource;

/** A backup is made of a sound ledger only, and says what is not in it. */
class BackupMakingTest {
    /** As somebody does who owns the tables. */
    private static final String ALTER = """
            ALTER TABLE ledger_event DISABLE TRIGGER USER;
            UPDATE ledger_event SET payload = convert_to('{"name":"Kim to Puzanov"}', 'UTF8') WHERE position = 1;
            """;

    private final PGSimpleDataSource database = OneDatabase.fresh("backed_up");

    @TempDir
    private Path folder;

    @Test
    void an_altered_ledger_gets_no_backup_and_one_that_nobody_signs_is_told() throws SQLException {
        Path file = folder.resolve("ledger.kaoyi");
        try (OpenLedger ledger = OpenLedger.open(
                LedgerDatabase.at(OneDatabase.url(database), new DataFolder(folder), Map.of()), Access.WRITE)) {
            byte[] text = "{\"name\":\"Mao to Yudin\"}".getBytes(UTF_8);
            ledger.log()
                    .append(new Append(List.of(), List.of(new NewEvent("t/1", "Unheard", 1, "o", text, text)), null))
                    .join();

            BackupMaking.Made made = BackupMaking.make(ledger, file, "of a test", false, (sound, head) -> {});

            assertThat(made.notes()).singleElement().asString().contains("holds no checkpoints", "--seal DIR");
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(ALTER);
            }
            Path another = folder.resolve("another.kaoyi");
            assertThatExceptionOfType(CannotProceed.class)
                    .isThrownBy(() -> BackupMaking.make(ledger, another, "of a test", false, (sound, head) -> {}))
                    .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE))
                    .withMessageContaining("No backup was made: what was written does not agree with itself")
                    .withMessageContaining("position 1")
                    .withMessageNotContaining("Nothing was restored");
            assertThat(folder.resolve("another.kaoyi")).doesNotExist();
        }
    }
}
