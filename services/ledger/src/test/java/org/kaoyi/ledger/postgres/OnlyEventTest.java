package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.SettableClock;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;

/** A log of one event, which has no neighbours whose times say between which its own must lie. */
class OnlyEventTest {
    private final LedgerDatabase database = LedgerDatabase.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"1 hour", "11 days", "-1 hour", "-11 days"})
    void a_time_that_was_put_off_or_back_is_told(String by) {
        assertThat(altered("recorded_at + interval '" + by + "'").fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.RECORDED_AT);
            assertThat(fault.sentence()).endsWith("its time was altered");
        });
    }

    @Test
    void a_time_that_was_put_off_for_ever_is_a_fault_and_no_failure() {
        assertThat(altered("'infinity'").fault()).isPresent();
    }

    private Verdict altered(String time) {
        try (PostgresEventLog log = database.open(new SettableClock("2026-11-22T10:00:00.000007Z"))) {
            log.append(new Append(List.of(), List.of(TwentyClaims.claim(1, "told in a letter")), null))
                    .join();
        }
        database.execute("ALTER TABLE ledger_event DISABLE TRIGGER ALL; UPDATE ledger_event SET recorded_at = " + time);
        return LogVerification.of(
                database.source(), List.of(), List.of(), RecordedCopies.NONE, VerificationProgress.SILENT);
    }
}
