package org.kaoyi.app.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.NewEvent;

class RightsTest {
    private static final List<String> FORBIDDEN = List.of(
            "UPDATE ledger_event SET payload = '\\x00'",
            "DELETE FROM ledger_event",
            "TRUNCATE ledger_event",
            "DELETE FROM ledger_head",
            "TRUNCATE ledger_head",
            "INSERT INTO ledger_head SELECT 2, position, epoch, frontier, root, holder FROM ledger_head",
            "UPDATE ledger_head SET position = position - 1",
            "UPDATE ledger_head SET epoch = epoch - 1",
            "UPDATE ledger_tenure SET id = id",
            "DELETE FROM ledger_tenure",
            "UPDATE ledger_request SET last = 7",
            "DELETE FROM ledger_request",
            "DROP TRIGGER ledger_event_append_only ON ledger_event",
            "ALTER TABLE ledger_event DISABLE TRIGGER ALL",
            "DROP TABLE ledger_event",
            "UPDATE flyway_schema_history SET success = false",
            "SET session_replication_role = replica");

    @TempDir
    private Path root;

    @Test
    void the_program_may_add_to_the_log_and_neither_change_nor_remove_what_is_there() throws Exception {
        try (OpenLedger open = open()) {
            append(open, 1);
            assertThat(open.condition().mayChangeThePast()).isFalse();
            assertForbidden(open.database().url());
        }
    }

    @Test
    void a_folder_of_a_version_without_roles_opens_as_before() throws Exception {
        try (OpenLedger open = open()) {
            append(open, 1);
            execute(open.database().ownerUrl(), "DROP OWNED BY kaoyi; DROP ROLE kaoyi");
        }
        try (OpenLedger open = open()) {
            append(open, 2);
            assertForbidden(open.database().url());
        }
    }

    @Test
    void on_a_database_of_ones_own_another_role_may_own_the_tables() throws Exception {
        try (OpenLedger server = open()) {
            String owner = other(server.database().ownerUrl());
            String application = other(server.database().url());
            execute(server.database().ownerUrl(), "CREATE DATABASE archive");
            Map<String, String> environment = Map.of(LedgerDatabase.OWNER_URL, owner);
            try (OpenLedger open = OpenLedger.open(at(application, environment), Access.WRITE)) {
                append(open, 1);
                assertThat(open.condition().mayChangeThePast()).isFalse();
                assertForbidden(application);
            }
            try (OpenLedger open = OpenLedger.open(at(application, Map.of()), Access.WRITE)) {
                append(open, 2);
            }
            execute(owner, "REVOKE SELECT ON flyway_schema_history FROM PUBLIC, kaoyi");
            assertThatThrownBy(() -> OpenLedger.open(at(application, Map.of()), Access.READ))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining(
                            "permission denied for table flyway_schema_history. Name a user who has the right to.");
            try (OpenLedger open = OpenLedger.open(at(owner, Map.of()), Access.WRITE)) {
                append(open, 3);
                assertThat(open.condition().mayChangeThePast())
                        .as("one role for everything, of which doctor warns")
                        .isTrue();
            }
        }
    }

    /** Its owner may do what the program may not; a report waited for minutes for views that could not go on. */
    @Test
    void a_log_that_was_taken_away_is_told_at_once() throws Exception {
        try (OpenLedger open = open()) {
            append(open, 1);
            execute(open.database().ownerUrl(), "ALTER TABLE ledger_event RENAME TO taken_away");
            assertThatThrownBy(open::projectionsUpToDate)
                    .isInstanceOf(LogUnavailable.class)
                    .hasStackTraceContaining("relation \"ledger_event\" does not exist");
        }
    }

    private OpenLedger open() {
        return OpenLedger.open(
                LedgerDatabase.in(new DataFolder(root.resolve("ledger")), System.getenv()), Access.WRITE);
    }

    private LedgerDatabase at(String url, Map<String, String> environment) {
        return LedgerDatabase.at(url, new DataFolder(root.resolve("meeting")), environment);
    }

    private static String other(String url) {
        return url.replace("/kaoyi?", "/archive?");
    }

    private static void append(OpenLedger open, long position) {
        byte[] text = ("{\"name\":\"source " + position + "\"}").getBytes(UTF_8);
        NewEvent event = new NewEvent("test/" + position, "Unheard", 1, "occasion/x", text, text);
        assertThat(open.log()
                        .append(new Append(List.of(), List.of(event), "request-" + position))
                        .join()
                        .first())
                .isEqualTo(position);
    }

    private static void assertForbidden(String url) {
        for (String sql : FORBIDDEN) {
            assertThatThrownBy(() -> execute(url, sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"))
                    .hasMessageMatching("(?s).*(permission denied|must be owner|the head only moves forward).*");
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
