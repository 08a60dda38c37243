package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;

/** Verification says at which position an event was altered, and what of it. */
@Order(1)
class AlteredLogTest extends TwentyClaims {
    /** A microsecond after the twentieth. Where the event behind an altered one is of this time too, two times are left to try and not millions. */
    private static final String AT_ONCE = "10:00:16.000008";

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
            payload = '\\x7b7d'                                        | ALTERED        | more likely the payload
            payload = '\\x7b7d'                                        | ALTERED        | or its type, its key, its stream
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
        recordedLater(AT_ONCE, "ClaimRecorded", "occasion-2");
        alter(
                "UPDATE ledger_event SET metadata = (SELECT metadata FROM ledger_event WHERE position = 20) WHERE position = 21");

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.ALTERED);
            assertThat(fault.position()).isEqualTo(21);
        });
    }

    @Test
    void two_altered_columns_are_found_and_not_guessed_at() {
        alter("UPDATE ledger_event SET payload = '{}', metadata = '[]' WHERE position = 8");

        assertFault(8, Fault.What.ALTERED, "payload or its metadata");
    }

    /** The payload still names stream and key, time has no room, and all types are known. */
    @Test
    void where_no_other_column_can_have_been_altered_alone_it_is_payload_or_metadata() {
        alter("""
            UPDATE ledger_event SET payload = '{"claim":{"id":"claim-8"},"on":"occasion-2","wording":"forged"}' WHERE position = 8""");

        assertThat(verify(knowing("ClaimRecorded", "SourceExamined")).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.PAYLOAD_OR_METADATA);
            assertThat(fault.sentence()).doesNotContain("not every value");
        });
    }

    @Test
    void a_type_that_only_one_event_had_is_found_among_the_known_ones() {
        LoggedEvent retracted = recordedLater(AT_ONCE, "ClaimRetracted", "occasion-1");
        recordedLater(AT_ONCE, "ClaimRecorded", "occasion-2");
        alter("UPDATE ledger_event SET type = 'ClaimRecorded' WHERE position = " + retracted.position());

        assertThat(verify(knowing("ClaimRecorded", "SourceExamined", "ClaimRetracted"))
                        .fault())
                .hasValueSatisfying(fault -> {
                    assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.TYPE);
                    assertThat(fault.sentence()).contains("was ClaimRetracted");
                });
        assertFault(retracted.position(), Fault.What.ALTERED, "its type");
    }

    @Test
    void a_key_that_only_one_event_had_and_its_payload_does_not_name_remains_possible() {
        LoggedEvent last = recordedLater("10:30:00.123456", "ClaimRecorded", "an occasion of its own");
        alter("UPDATE ledger_event SET key = 'occasion-1' WHERE position = " + last.position());

        assertFault(last.position(), Fault.What.ALTERED, "its key, its time, of which not every value can be tried");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recorded_at - interval '7 minutes'           | RECORDED_AT | time
            timestamptz '2026-11-22T10:05:00.5Z'         | ALTERED     | its time
            """)
    void a_time_in_a_long_gap_is_found_by_seconds_or_said_to_remain_possible(
            String altered, Fault.What what, String words) {
        LoggedEvent between = recordedLater("10:30:00.123456", "ClaimRecorded", "occasion-1");
        recordedLater("11:00:00.000001", "ClaimRecorded", "occasion-2");
        alter("UPDATE ledger_event SET recorded_at = " + altered + " WHERE position = " + between.position());

        assertFault(between.position(), what, words);
    }

    @Test
    void several_altered_leaf_hashes_are_not_blamed_on_the_events() {
        alter("UPDATE ledger_event SET leaf_hash = sha256('forged') WHERE position IN (8, 12, 19)");

        assertFault(8, Fault.What.LEAF_HASH, "those of events behind it");
    }

    private LoggedEvent recordedLater(String time, String type, String key) {
        clock.set("2026-11-22T%sZ".formatted(time));
        try (PostgresEventLog log = database.open(clock)) {
            int next = (int) log.head().position() + 1;
            NewEvent claim = claim(next, "told later");
            log.append(new Append(
                            List.of(),
                            List.of(new NewEvent(claim.stream(), type, 1, key, claim.payload(), claim.metadata())),
                            null))
                    .join();
            return log.readAfter(next - 1, 1).getFirst();
        }
    }

    private static RecordedCopies knowing(String... types) {
        return new RecordedCopies() {
            @Override
            public List<byte[]> payloads(long position) {
                return List.of();
            }

            @Override
            public Set<String> types() {
                return Set.of(types);
            }
        };
    }

    @Test
    void the_first_of_several_is_named() {
        alter("UPDATE ledger_event SET version = 9 WHERE position IN (17, 6, 12)");

        assertFault(6, Fault.What.VERSION, "was 0");
    }
}
