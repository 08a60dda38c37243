package org.kaoyi.app.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.NewEvent;
import org.postgresql.ds.PGSimpleDataSource;

/** An update changes all tables or none, and a program does not touch those of a later one. */
class MigrationsTest {
    private static final String OURS = "classpath:db/migration";
    private static final String LATER = "classpath:migrations/later";
    private static final String FAILING = "classpath:migrations/failing";

    private static final String COLUMNS = """
            SELECT table_name || '.' || column_name FROM information_schema.columns
             WHERE table_schema = 'public' ORDER BY 1
            """;

    private static final String APPLIED = "SELECT version FROM flyway_schema_history ORDER BY installed_rank";

    private final PGSimpleDataSource database = OneDatabase.fresh("migrations");

    @TempDir
    private Path folder;

    private OpenLedger open() {
        return OpenLedger.open(
                LedgerDatabase.at(OneDatabase.url(database), new DataFolder(folder), Map.of()), Access.WRITE);
    }

    @BeforeEach
    void one_event_is_recorded() {
        try (OpenLedger ledger = open()) {
            byte[] text = "{\"name\":\"Mao to Yudin\"}".getBytes(UTF_8);
            ledger.log()
                    .append(new Append(List.of(), List.of(new NewEvent("t/1", "Unheard", 1, "o", text, text)), null))
                    .join();
        }
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }

    @Test
    void a_migration_that_breaks_off_leaves_all_tables_as_they_were_and_the_old_program_goes_on() throws Exception {
        List<String> columns = ask(COLUMNS);
        List<String> applied = ask(APPLIED);

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> Migrations.bringUpToDate(database, database, "here", OURS, LATER, FAILING))
                .withMessageContaining("left as they were");

        assertThat(ask(COLUMNS))
                .as("also of the migration that went well before")
                .isEqualTo(columns);
        assertThat(ask(APPLIED)).isEqualTo(applied);
        try (OpenLedger ledger = open()) {
            assertThat(ledger.log().readAfter(0, 10))
                    .singleElement()
                    .satisfies(event -> assertThat(event.stream()).isEqualTo("t/1"));
        }
    }

    @Test
    void a_database_without_tables_is_no_ledger_to_be_read_and_one_that_is_silent_is_told() {
        PGSimpleDataSource empty = OneDatabase.fresh("empty");
        LedgerDatabase nothing = LedgerDatabase.at(OneDatabase.url(empty), new DataFolder(folder), Map.of());

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> OpenLedger.open(nothing, Access.READ))
                .withMessageContaining("There is no ledger of this version in " + OneDatabase.url(empty))
                .withMessageContaining("kaoyi doctor");
        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> Migrations.requireUpToDate(silent(), "here"))
                .withMessage("The database here does not answer.");
    }

    /** It lets one connect, and says nothing then. */
    private static DataSource silent() {
        ClassLoader loader = MigrationsTest.class.getClassLoader();
        Connection connection = (Connection) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
        return (DataSource) Proxy.newProxyInstance(
                loader, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> connection);
    }

    @Test
    void tables_of_a_later_program_are_left_alone() {
        Migrations.bringUpToDate(database, database, "here", OURS, LATER);

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(this::open)
                .withMessageContaining("later Kaoyi (migration 900, a later table)");
        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> Migrations.requireUpToDate(database, "here"))
                .withMessageContaining("later Kaoyi");
    }
}
