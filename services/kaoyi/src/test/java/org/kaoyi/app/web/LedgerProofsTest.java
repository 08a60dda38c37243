package org.kaoyi.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.integrity.ClaimProof;
import org.kaoyi.app.integrity.GrowthProof;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.telemetry.Telemetry;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.codec.Encoded;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.Verification;
import org.kaoyi.readingroom.api.ApiProblem;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A server that is busy or whose database is away says so, and not something about the ledger. */
@RunsBesideOthers
class LedgerProofsTest {
    private static final String DAMAGED = "the end of /srv/kaoyi/checkpoints is damaged";

    private final PGSimpleDataSource database = OneDatabase.fresh("proved");

    @TempDir
    private Path folder;

    private OpenLedger ledger;

    @BeforeEach
    void a_ledger() {
        ledger = OpenLedger.open(
                LedgerDatabase.at(
                        OneDatabase.url(database),
                        new DataFolder(folder),
                        Map.of("KAOYI_ATTACHMENTS", folder.resolve("kept").toString())),
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

        await().until(() -> proofs.verification().map(Verification::ended).orElse(false));
        assertThat(proofs.verification().orElseThrow().fault()).startsWith("it could not be carried out: ");
        assertThatThrownBy(proofs::checkpoint)
                .as("an empty file is none that nobody signed while it is not known what was recorded")
                .isInstanceOf(LogUnavailable.class);
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
        List<Path> folders = List.of(Path.of("/srv/kaoyi"), Path.of("/srv/kaoyi/attachments"), Path.of("/mnt/keys"));

        assertThat(LedgerProofs.withoutFolders(DAMAGED, folders)).isEqualTo("the end of checkpoints is damaged");
        assertThat(LedgerProofs.withoutFolders("there is no file /srv/kaoyi/attachments/c1/c1ab", folders))
                .isEqualTo("there is no file c1/c1ab");
        assertThat(LedgerProofs.withoutFolders("The keys in /mnt/keys are damaged", folders))
                .isEqualTo("The keys in keys are damaged");
    }

    @Test
    void an_attachment_that_is_gone_is_told_without_the_folder_that_keeps_it() {
        Passage lost = new Passage(
                "ab".repeat(32), PassageForm.PLAIN_TEXT, PassageForm.PLAIN_TEXT.mediaType(), 7, "page.txt", "en", null);
        PassageAttached attached = new PassageAttached(new Siglum("S1"), lost);
        Encoded it = ledger.codec().encode(attached);
        append(new NewEvent(attached.stream(), it.type(), it.schemaVersion(), null, it.payload(), new byte[0]));
        LedgerProofs proofs = new LedgerProofs(ledger);

        proofs.verify();

        await().until(() -> proofs.verification().map(Verification::ended).orElse(false));
        assertThat(proofs.verification().orElseThrow().fault())
                .contains("it is missing: there is no file ")
                .doesNotContain(folder.toString());
    }

    @Test
    void checkpoints_that_were_altered_or_taken_away_are_neither_shown_nor_taken_for_none() throws Exception {
        LedgerProofs proofs = new LedgerProofs(ledger);
        Path file = signed(proofs);
        String whole = Files.readString(file);

        Files.writeString(file, whole.substring(0, whole.length() - 5) + "!!!!\n");
        assertThatThrownBy(proofs::checkpoint)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the last checkpoint can not be used");

        Files.writeString(file, "");
        assertThat(proofs.checkpoint())
                .as("the first may be about to be signed")
                .isEmpty();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        assertThatThrownBy(() -> new LedgerProofs(ledger, new ClaimProof(ledger, later)).checkpoint())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no checkpoint, though events were recorded: it was emptied, or nothing");

        Files.delete(file);
        assertThatThrownBy(proofs::checkpoint)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is missing, which was made together with the keys");

        Files.createDirectory(file);
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> proofs.ofPosition(1));
        assertThat(problem.status()).isEqualTo(ProblemCode.LOG_UNAVAILABLE.status());
        assertThat(problem)
                .hasMessageContaining("What was signed can not be read: it is a folder.")
                .hasMessageNotContaining(folder.toString());
    }

    @Test
    void a_log_that_was_altered_gives_no_proof_of_its_growth() throws Exception {
        LedgerProofs proofs = new LedgerProofs(ledger);
        Path file = signed(proofs);
        String first = Files.readString(file);
        append(new NewEvent("source/S2", "SourceDescribed", 1, null, new byte[0], new byte[0]));
        await().until(() -> Files.readString(file).length() > first.length());
        long older = Long.parseLong(first.lines().skip(1).findFirst().orElseThrow());
        assertThat(new GrowthProof(ledger).since(older)).isNotNull();

        alterLeaf(older + 1);

        assertThatThrownBy(() -> new GrowthProof(ledger).since(older))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("the log does not lead to the roots that were signed")
                .hasMessageContaining("kaoyi verify says where the log is at fault");
    }

    /** As whoever owns the database can. */
    private void alterLeaf(long position) throws SQLException {
        try (Connection owner = database.getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER TABLE ledger_event DISABLE TRIGGER ALL");
            statement.execute("UPDATE ledger_event SET leaf_hash = sha256(leaf_hash) WHERE position = " + position);
        }
    }

    @Test
    void what_is_wrong_with_a_checkpoint_is_told_to_the_log_once_however_many_look() throws Exception {
        LedgerProofs proofs = new LedgerProofs(ledger);
        Path file = ledger.seal().keysOrNew().checkpoints().path();
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger warnings = (Logger) LoggerFactory.getLogger(LedgerProofs.class);
        said.start();
        warnings.addAppender(said);
        try {
            Files.writeString(file, "no checkpoint\n");
            assertThatThrownBy(proofs::checkpoint).isInstanceOf(IOException.class);
            assertThatThrownBy(proofs::checkpoint).isInstanceOf(IOException.class);
            assertThat(said.list.stream().filter(line -> names(line, file))).hasSize(1);

            Files.writeString(file, "");
            assertThat(proofs.checkpoint()).isEmpty();
            Files.writeString(file, "no checkpoint\n");
            assertThatThrownBy(proofs::checkpoint).isInstanceOf(IOException.class);
            assertThat(said.list.stream().filter(line -> names(line, file)))
                    .as("mended in between")
                    .hasSize(2);
        } finally {
            warnings.detachAppender(said);
        }
    }

    /** Other tests run beside this one and have checkpoints of their own. */
    private static boolean names(ILoggingEvent line, Path file) {
        return line.getThrowableProxy() != null
                && line.getThrowableProxy().getMessage().contains(file.toString());
    }

    /** Records an event and waits until it is signed. */
    private Path signed(LedgerProofs proofs) {
        append(new NewEvent("claim/K1", "T", 1, null, new byte[0], new byte[0]));
        await().until(() -> proofs.checkpoint().isPresent());
        return ledger.seal().keysOrNew().checkpoints().path();
    }

    private void append(NewEvent event) {
        ledger.log().append(new Append(List.of(), List.of(event), null)).join();
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
