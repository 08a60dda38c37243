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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/**
 * Somebody with all rights over the database alters what was recorded. Verification says at which position, and what. Twenty claims are
 * recorded, five at a time, with a checkpoint after every five up to the fifteenth.
 */
class AlteredLogTest {
    private static final int CLAIMS = 20;
    private static final int TOGETHER = 5;

    @TempDir
    private Path folder;

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private KeyRing keys;

    @BeforeEach
    void twenty_claims_are_recorded() throws IOException {
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

    private static NewEvent claim(int number, String words) {
        String id = "claim-" + number;
        return new NewEvent(
                "claim/" + id,
                number % 2 == 0 ? "ClaimRecorded" : "SourceExamined",
                1,
                "occasion-" + number % 3,
                bytes("{\"claim\":{\"id\":\"%s\"},\"wording\":\"%s\"}".formatted(id, words)),
                bytes("{\"actor\":\"a historian\"}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Verdict verify() {
        return verify(RecordedCopies.NONE);
    }

    private Verdict verify(RecordedCopies copies) {
        try (CheckpointReader reader = new CheckpointReader(keys.checkpoints().path())) {
            return LogVerification.of(database.source(), List.of(reader), keys.publicKeys(), copies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void alter(String sql) {
        database.execute(
                "ALTER TABLE ledger_event DISABLE TRIGGER ALL; ALTER TABLE ledger_head DISABLE TRIGGER ALL;" + sql);
    }

    private void assertFault(long position, Fault.What what, String words) {
        Verdict verdict = verify();
        assertThat(verdict.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(what);
            assertThat(fault.position()).as(fault.sentence()).isEqualTo(position);
            assertThat(fault.sentence()).contains(words);
        });
        assertThat(verdict.position()).isEqualTo(position - 1);
    }

    @Test
    void an_untouched_log_is_sound_and_what_no_checkpoint_covers_is_counted() {
        Verdict verdict = verify();

        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.position()).isEqualTo(CLAIMS);
        assertThat(verdict.checkpoints()).isEqualTo(3);
        assertThat(verdict.afterLastCheckpoint()).isEqualTo(5);
        try (PostgresEventLog log = database.open(clock)) {
            assertThat(verdict.root()).isEqualTo(log.head().root());
        }
    }

    @Test
    void a_checkpoint_signed_while_the_log_is_verified_is_no_sign_of_a_missing_event() throws IOException {
        try (PostgresEventLog log = database.open(clock);
                CheckpointReader reader =
                        new CheckpointReader(keys.checkpoints().path())) {
            keys.checkpoints()
                    .add(SignedCheckpoint.sign(new Head(CLAIMS + 1, log.head().root()), keys.signingKey()));
            assertThat(LogVerification.of(database.source(), List.of(reader), keys.publicKeys(), RecordedCopies.NONE)
                            .fault())
                    .isEmpty();
        }
    }

    @Test
    void an_empty_log_is_sound() {
        Verdict verdict =
                LogVerification.of(LedgerDatabase.fresh().source(), List.of(), List.of(), RecordedCopies.NONE);

        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.position()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stream = 'claim/forged'                                    | STREAM         | was claim/claim-8
            stream = ''                                                | STREAM         | was claim/claim-8
            version = 41                                               | VERSION        | was 0
            type = 'ClaimRetracted'                                    | TYPE           | was ClaimRecorded
            schema_version = 2                                         | SCHEMA_VERSION | was 1
            schema_version = -1                                        | SCHEMA_VERSION | was 1
            key = 'occasion-0'                                         | KEY            | was occasion-2
            key = NULL                                                 | KEY            | was occasion-2
            recorded_at = recorded_at + interval '1 microsecond'       | RECORDED_AT    | time
            recorded_at = '1958-01-01'                                 | RECORDED_AT    | time
            recorded_at = 'infinity'                                   | RECORDED_AT    | time
            payload = '\\x7b7d'                                        | PAYLOAD        | payload
            metadata = '{"actor":"somebody"}'                          | METADATA       | metadata
            leaf_hash = sha256('forged')                               | LEAF_HASH      | leaf hash
            """)
    void an_altered_column_is_named(String assignment, Fault.What what, String words) {
        alter("UPDATE ledger_event SET " + assignment + " WHERE position = 8");

        assertFault(8, what, words);
    }

    @Test
    void a_payload_that_a_view_still_keeps_is_told_with_certainty() {
        byte[] recorded = claim(8, "told in a letter, 8").payload();
        alter("UPDATE ledger_event SET payload = '{}', type = type WHERE position = 8");

        assertThat(verify(position -> position == 8 ? List.of(bytes("other"), recorded) : List.of())
                        .fault())
                .hasValueSatisfying(fault -> {
                    assertThat(fault.what()).isEqualTo(Fault.What.PAYLOAD);
                    assertThat(fault.sentence()).contains("a view still keeps");
                });
    }

    @Test
    void two_altered_columns_are_found_and_not_guessed_at() {
        alter("UPDATE ledger_event SET payload = '{}', metadata = '[]' WHERE position = 8");

        assertFault(8, Fault.What.PAYLOAD_OR_METADATA, "payload or its metadata");
    }

    @Test
    void the_first_of_several_is_named() {
        alter("UPDATE ledger_event SET version = 9 WHERE position IN (17, 6, 12)");

        assertFault(6, Fault.What.VERSION, "was 0");
    }

    @Test
    void a_deleted_event_is_missing() {
        alter("DELETE FROM ledger_event WHERE position = 8");

        assertFault(8, Fault.What.MISSING, "the next one stands at 9");
    }

    @Test
    void a_moved_event_is_missing_at_its_place() {
        alter("UPDATE ledger_event SET position = 5000 WHERE position = 8");

        assertFault(8, Fault.What.MISSING, "position 8 is missing");
    }

    @Test
    void two_swapped_events_are_out_of_order() {
        alter("""
            UPDATE ledger_event SET position = 999 WHERE position = 8;
            UPDATE ledger_event SET position = 8 WHERE position = 11;
            UPDATE ledger_event SET position = 11 WHERE position = 999""");

        assertFault(8, Fault.What.ORDER, "recorded at position 11");
    }

    @Test
    void a_deleted_event_whose_place_was_closed_is_found_by_the_order() {
        alter("""
            DELETE FROM ledger_event WHERE position = 8;
            UPDATE ledger_event SET position = position + 1000 WHERE position > 8;
            UPDATE ledger_event SET position = position - 1001 WHERE position > 1000""");

        assertFault(8, Fault.What.ORDER, "recorded at position 9");
    }

    @Test
    void a_cut_tail_is_missing() {
        alter("DELETE FROM ledger_event WHERE position > 12");

        assertFault(13, Fault.What.MISSING, "the head says that the log goes on to 20, and it ends at 12");
    }

    @Test
    void a_cut_tail_with_the_head_put_back_is_missed_by_the_checkpoint() throws SQLException {
        alter("DELETE FROM ledger_event WHERE position > 12");
        putHead(12);

        assertFault(13, Fault.What.MISSING, "was signed over 15 events");
    }

    @Test
    void an_event_that_nobody_recorded_stands_beyond_the_head() {
        alter("""
            INSERT INTO ledger_event SELECT 21, 'claim/forged', 0, type, schema_version, key, payload, metadata, recorded_at, leaf_hash
            FROM ledger_event WHERE position = 20""");

        assertFault(21, Fault.What.BEYOND_THE_HEAD, "the head, which is at 20");
    }

    @Test
    void an_event_before_the_first_is_out_of_order() {
        alter("""
            ALTER TABLE ledger_event DROP CONSTRAINT ledger_event_position_check;
            INSERT INTO ledger_event SELECT 0, 'claim/forged', 0, type, schema_version, key, payload, metadata, recorded_at, leaf_hash
            FROM ledger_event WHERE position = 20""");

        Verdict verdict = verify();
        assertThat(verdict.fault())
                .hasValueSatisfying(fault -> assertThat(fault.what()).isEqualTo(Fault.What.ORDER));
    }

    /** The forger computes the event's own hash anew, and nothing else. */
    @Test
    void an_event_rewritten_with_its_hash_contradicts_the_next_checkpoint() throws SQLException {
        alter("SELECT 1");
        rewrite(8);

        assertFault(6, Fault.What.FORKED, "among the positions 6 to 10");
    }

    @Test
    void an_event_rewritten_with_its_hash_after_the_last_checkpoint_contradicts_the_head() throws SQLException {
        alter("SELECT 1");
        rewrite(18);

        assertFault(17, Fault.What.REWRITTEN, "among the positions 17 to 20");
    }

    /** The forger makes a whole new tree, down to the head row; only what was signed outside the database tells. */
    @Test
    void a_log_rewritten_with_a_consistent_tree_is_forked() throws SQLException {
        alter("SELECT 1");
        rewrite(3);
        putHead(CLAIMS);

        assertFault(1, Fault.What.FORKED, "checkpoint 1");
        assertThat(LogVerification.of(database.source(), List.of(), List.of(), RecordedCopies.NONE)
                        .fault())
                .as("without checkpoints nothing could tell")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            root = sha256('forged')                     | root
            frontier = set_byte(frontier, 20, 0)         | frontier
            frontier = sha256('forged')                 | frontier
            """)
    void an_altered_head_row_is_told_from_an_altered_event(String assignment, String words) {
        alter("UPDATE ledger_head SET " + assignment);

        Verdict verdict = verify();
        assertThat(verdict.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.HEAD);
            assertThat(fault.sentence()).contains("head row was altered", words);
        });
    }

    @ParameterizedTest
    @CsvSource({"12", "40"})
    void an_altered_position_of_the_head_is_not_blamed_on_an_event(int position) {
        alter("UPDATE ledger_head SET position = " + position);

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.HEAD);
            assertThat(fault.sentence()).contains("position is " + position, "over 20 events");
        });
    }

    @Test
    void a_missing_head_row_is_told() {
        alter("DELETE FROM ledger_head");

        assertFault(1, Fault.What.HEAD, "head row is missing");
    }

    private void rewrite(long position) throws SQLException {
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

    private void putHead(int position) throws SQLException {
        Frontier tree = Frontier.empty();
        try (PostgresEventLog log = PostgresEventLog.readOnly(database.source())) {
            for (LoggedEvent event : log.readAfter(0, position)) {
                tree = tree.append(event.leafHash());
            }
        }
        Head head = new Head(position, tree.root());
        set("UPDATE ledger_head SET frontier = ?, root = ?, position = " + position, tree.toBytes(), head.root());
    }

    private void set(String sql, byte[]... values) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
