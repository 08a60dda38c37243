package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;

/** Verification says at which position something was altered, and what. */
class AlteredLogTest extends TwentyClaims {
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
            assertThat(LogVerification.of(
                                    database.source(),
                                    List.of(reader),
                                    keys.publicKeys(),
                                    RecordedCopies.NONE,
                                    VerificationProgress.SILENT)
                            .fault())
                    .isEmpty();
        }
    }

    @Test
    void an_empty_log_is_sound() {
        Verdict verdict = LogVerification.of(
                LedgerDatabase.fresh().source(),
                List.of(),
                List.of(),
                RecordedCopies.NONE,
                VerificationProgress.SILENT);

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
            payload = '\\x7b7d'                                        | PAYLOAD_OR_METADATA | more likely the payload
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
    void metadata_replaced_by_those_of_a_neighbour_are_not_blamed_on_the_payload() {
        try (PostgresEventLog log = database.open(clock)) {
            NewEvent other = claim(21, "told by somebody else");
            log.append(new Append(
                            List.of(),
                            List.of(new NewEvent(
                                    other.stream(),
                                    other.type(),
                                    1,
                                    other.key(),
                                    other.payload(),
                                    bytes("{\"actor\":\"another\"}"))),
                            null))
                    .join();
        }
        alter(
                "UPDATE ledger_event SET metadata = (SELECT metadata FROM ledger_event WHERE position = 20) WHERE position = 21");

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.PAYLOAD_OR_METADATA);
            assertThat(fault.position()).isEqualTo(21);
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
}
