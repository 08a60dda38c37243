package org.kaoyi.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.telemetry.Telemetry;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.readingroom.Verification;
import org.kaoyi.readingroom.api.ApiProblem;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A server that is busy or whose database is away says so, and not something about the ledger. */
@RunsBesideOthers
class LedgerProofsTest {
    private static final String DAMAGED = "the end of /srv/kaoyi/checkpoints is damaged";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PGSimpleDataSource database = OneDatabase.fresh("proved");

    @TempDir
    private Path folder;

    private OpenLedger ledger;

    @BeforeEach
    void a_ledger() {
        ledger = OpenLedger.open(
                LedgerDatabase.at(OneDatabase.url(database), new DataFolder(folder), Map.of()),
                Access.WRITE,
                Clock.systemUTC(),
                new Seal(folder.resolve("keys"), List.of()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_verification_that_could_not_be_carried_out_finds_no_fault_in_the_log() throws Exception {
        LedgerProofs proofs = new LedgerProofs(ledger);
        ledger.close();

        proofs.verify();

        await().atMost(PATIENCE)
                .until(() -> proofs.verification().map(Verification::ended).orElse(false));
        assertThat(proofs.verification().orElseThrow().fault()).startsWith("it could not be carried out: ");
        assertThat(proofs.checkpoint()).isEmpty();
    }

    @Test
    void a_checkpoint_that_is_damaged_is_not_taken_for_one_that_nobody_signed() throws Exception {
        LedgerProofs proofs = new LedgerProofs(ledger);
        assertThat(proofs.checkpoint()).as("nothing was recorded yet").isEmpty();

        Files.writeString(ledger.seal().keysOrNew().checkpoints().path(), "no checkpoint\n");

        assertThatThrownBy(proofs::checkpoint).isInstanceOf(IOException.class);
    }

    @Test
    void readers_are_told_the_file_and_not_where_the_server_has_it() {
        Seal seal = new Seal(Path.of("/srv/kaoyi"), List.of());

        assertThat(LedgerProofs.withoutFolder(DAMAGED, seal)).isEqualTo("the end of checkpoints is damaged");
        assertThat(LedgerProofs.withoutFolder(DAMAGED, Seal.NONE)).isEqualTo(DAMAGED);
    }

    @Test
    void who_watches_the_figures_is_told_that_there_are_none() {
        try (Telemetry telemetry = Telemetry.of(ledger, Map.of())) {
            MetricsPage page = new MetricsPage(telemetry);
            assertThat(page.metrics().getStatusCode()).isEqualTo(HttpStatus.OK);
            ledger.close();

            ResponseEntity<String> away = page.metrics();

            assertThat(away.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(away.getBody()).isEqualTo("# the database does not answer\n");
        }
    }

    /** Whoever waits for his turn, and is told to end meanwhile. */
    @Test
    void whoever_gets_no_turn_at_proofs_is_asked_to_come_again() {
        Thread.currentThread().interrupt();

        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> new LedgerProofs(ledger).ofClaim("K1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(problem).hasMessageContaining("Other proofs are being made. Ask again in a moment.");
    }
}
