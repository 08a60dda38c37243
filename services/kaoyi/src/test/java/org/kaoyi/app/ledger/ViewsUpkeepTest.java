package org.kaoyi.app.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.NewEvent;
import org.postgresql.ds.PGSimpleDataSource;

/** A report waits for the views, and not for ever. */
class ViewsUpkeepTest {
    private final PGSimpleDataSource database = OneDatabase.fresh("upkeep");

    @TempDir
    private Path folder;

    @Test
    void views_that_nobody_folds_are_told_with_how_far_they_are() {
        try (OpenLedger open = OpenLedger.open(
                LedgerDatabase.at(OneDatabase.url(database), new DataFolder(folder), Map.of()), Access.WRITE)) {
            byte[] text = "{}".getBytes(UTF_8);
            open.log()
                    .append(new Append(List.of(), List.of(new NewEvent("t/1", "Unheard", 1, "o", text, text)), null))
                    .join();
            try (ViewsUpkeep upkeep = new ViewsUpkeep(
                    open.projections(), open.log(), Membership.standalone(), false, Duration.ofMillis(1))) {
                assertThatThrownBy(upkeep::awaitHead)
                        .isInstanceOfSatisfying(
                                CannotProceed.class,
                                refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE))
                        .hasMessageStartingWith("The views do not reach position 1 of the log: ")
                        .hasMessageContaining("search at 0")
                        .hasMessageEndingWith("kaoyi rebuild folds them anew.");
            }
        }
    }
}
