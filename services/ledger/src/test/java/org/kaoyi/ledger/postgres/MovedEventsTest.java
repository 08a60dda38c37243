package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.Verdict;

/** Verification says where an event is missing, stands in another's place, or was put in by somebody. */
class MovedEventsTest extends TwentyClaims {
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

    /** Its hash was made anew with the time, so that by itself it is sound. */
    @Test
    void an_event_that_claims_to_be_older_than_the_one_in_front_of_it_is_out_of_order() throws SQLException {
        alter("UPDATE ledger_event SET recorded_at = '1957-11-09T00:00:00Z' WHERE position = 8");
        rewrite(8);

        assertFault(8, Fault.What.ORDER, "position 8 was recorded before the one in front of it");
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
