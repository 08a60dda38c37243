package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;

/** Who rewrites events together with their hashes is found by the head row, and who rewrites that too by the checkpoints. */
class RewrittenLogTest extends TwentyClaims {
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
        assertThat(LogVerification.of(
                                database.source(),
                                List.of(),
                                List.of(),
                                RecordedCopies.NONE,
                                VerificationProgress.SILENT)
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
    void a_head_put_back_consistently_is_not_blamed_on_the_events_that_were_signed() throws SQLException {
        alter("SELECT 1");
        putHead(12);

        assertFault(13, Fault.What.HEAD, "confirms the events up to 15");
    }

    @Test
    void a_head_put_back_over_an_event_that_was_rewritten_is_a_fork() throws SQLException {
        alter("SELECT 1");
        rewrite(14);
        putHead(12);

        assertFault(11, Fault.What.FORKED, "checkpoint 3");
    }

    @Test
    void an_event_missing_beyond_a_head_that_was_put_back_is_missing() throws SQLException {
        alter("DELETE FROM ledger_event WHERE position = 14");
        putHead(12);

        assertFault(14, Fault.What.MISSING, "the next one stands at 15");
    }

    @Test
    void where_a_checkpoint_speaks_for_all_events_an_altered_root_is_told_with_both() throws Exception {
        byte[] root;
        try (PostgresEventLog log = PostgresEventLog.readOnly(database.source())) {
            root = log.head().root();
            keys.checkpoints().add(SignedCheckpoint.sign(log.head(), keys.signingKey()));
        }
        alter("UPDATE ledger_head SET root = sha256('forged')");

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.HEAD);
            assertThat(fault.sentence())
                    .contains("a checkpoint confirms the events' root "
                            + HexFormat.of().formatHex(root));
        });
    }

    @Test
    void a_missing_head_row_is_told() {
        alter("DELETE FROM ledger_head");

        assertFault(1, Fault.What.HEAD, "head row is missing");
        try (PostgresEventLog log = PostgresEventLog.readOnly(database.source())) {
            assertHeadRowMissing(log::head);
        }
        assertHeadRowMissing(() -> database.open(clock));
    }

    private static void assertHeadRowMissing(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOf(LogUnavailable.class)
                .hasRootCauseMessage("ledger_head has no row, which says where the log ends; kaoyi verify tells more");
    }
}
