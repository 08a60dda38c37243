package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.SettableClock;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;

/**
 * Twenty claims are recorded, five at a time, with a checkpoint after every five up to the fifteenth. Then somebody with all rights over the
 * database alters what was recorded.
 */
abstract class TwentyClaims {
    static final int CLAIMS = 20;
    private static final int TOGETHER = 5;

    @TempDir
    private Path folder;

    final LedgerDatabase database = LedgerDatabase.fresh();
    final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    KeyRing keys;

    @BeforeEach
    final void twenty_claims_are_recorded() throws IOException {
        keys = KeyRing.openOrCreate(folder);
        try (PostgresEventLog log = database.open(clock)) {
            for (int first = 1; first <= CLAIMS; first += TOGETHER) {
                clock.set("2026-11-22T10:00:%02d.000007Z".formatted(first));
                log.append(claims(first)).join();
                if (first + TOGETHER <= CLAIMS) {
                    keys.checkpoints().add(SignedCheckpoint.sign(log.head(), keys.signingKey()));
                }
            }
        }
    }

    private static Append claims(int first) {
        List<NewEvent> events = new ArrayList<>();
        for (int i = first; i < first + TOGETHER; i++) {
            events.add(claim(i, "told in a letter, %d".formatted(i)));
        }
        return new Append(List.of(), events, null);
    }

    static NewEvent claim(int number, String words) {
        String id = "claim-" + number;
        return new NewEvent(
                "claim/" + id,
                number % 2 == 0 ? "ClaimRecorded" : "SourceExamined",
                1,
                "occasion-" + number % 3,
                bytes("{\"claim\":{\"id\":\"%s\"},\"wording\":\"%s\"}".formatted(id, words)),
                bytes("{\"actor\":\"a historian\"}"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    final Verdict verify() {
        return verify(RecordedCopies.NONE);
    }

    final Verdict verify(RecordedCopies copies) {
        try (CheckpointReader reader = new CheckpointReader(keys.checkpoints().path())) {
            return LogVerification.of(
                    database.source(), List.of(reader), keys.publicKeys(), copies, VerificationProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void alter(String sql) {
        database.execute(
                "ALTER TABLE ledger_event DISABLE TRIGGER ALL; ALTER TABLE ledger_head DISABLE TRIGGER ALL;" + sql);
    }

    final void assertFault(long position, Fault.What what, String words) {
        Verdict verdict = verify();
        assertThat(verdict.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(what);
            assertThat(fault.position()).as(fault.sentence()).isEqualTo(position);
            assertThat(fault.sentence()).contains(words);
        });
        assertThat(verdict.position()).isEqualTo(position - 1);
    }

    final void set(String sql, byte[]... values) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    final void rewrite(long position) throws SQLException {
        NewEvent forged = claim((int) position, "forged");
        try (PostgresEventLog log = PostgresEventLog.readOnly(database.source())) {
            LoggedEvent original = log.readAfter(position - 1, 1).getFirst();
            byte[] leaf = LeafHash.of(position, original.version(), forged, original.recordedAt());
            set(
                    "UPDATE ledger_event SET payload = ?, leaf_hash = ? WHERE position = " + position,
                    forged.payload(),
                    leaf);
        }
    }

    final void putHead(int position) throws SQLException {
        Frontier tree = Frontier.empty();
        try (PostgresEventLog log = PostgresEventLog.readOnly(database.source())) {
            for (LoggedEvent event : log.readAfter(0, position)) {
                tree = tree.append(event.leafHash());
            }
        }
        Head head = new Head(position, tree.root());
        set("UPDATE ledger_head SET frontier = ?, root = ?, position = " + position, tree.toBytes(), head.root());
    }
}
