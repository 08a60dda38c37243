package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Two do not fold views anew at once, and the second is told what to wait for. */
class RebuildingTest {
    private static final String AS_ANOTHER_PROCESS_DOES = "SELECT pg_advisory_lock(hashtext('kaoyi rebuild'))";

    private final PGSimpleDataSource database = OneDatabase.fresh("rebuilt");

    @TempDir
    private Path folder;

    @Test
    void a_view_is_not_changed_while_another_process_folds_views_anew() throws Exception {
        try (OpenLedger open = OpenLedger.open(
                        LedgerDatabase.at(OneDatabase.url(database), new DataFolder(folder), Map.of()), Access.WRITE);
                Connection another = database.getConnection();
                Statement statement = another.createStatement()) {
            statement.execute(AS_ANOTHER_PROCESS_DOES);

            assertThatThrownBy(() -> Rebuilding.carryOut(new Rebuilding.Order(Rebuilding.What.REBUILD, "search"), open))
                    .isInstanceOfSatisfying(
                            CannotProceed.class,
                            refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE))
                    .hasMessage(
                            "The view was not changed: another process folds views anew already; wait until it has ended.");
        }
    }
}
