package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.StoreTrouble;

/** A historian need not know PostgreSQL to know what to do; whoever does finds its words behind. */
class DatabaseTroubleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42P01 | ERROR: relation \"ledger_event\" does not exist | is missing from its database, or was changed there by hand",
                "42703 | ERROR: column \"leaf\" does not exist | is missing from its database, or was changed there by hand",
                "25006 | ERROR: cannot execute INSERT in a read-only transaction | lets itself be read only, as a replica does",
                "42501 | ERROR: permission denied for table ledger_event | has no right to something that belongs to the ledger",
                "57P01 | FATAL: terminating connection due to administrator command | stopped answering, or has no room for more. See that its server runs",
                "57014 | ERROR: canceling statement due to statement timeout | took longer than is given to one question",
                "22021 | ERROR: invalid byte sequence | stopped answering, or refuses what it was asked",
            })
    void whatADatabaseRefusesWithIsSaidInOurWordsAndItsOwnBehind(String state, String said, String ours) {
        SQLException refusal = new SQLException(said + "\n  Position: 22", state);
        String told = DatabaseTrouble.sentence(new LogUnavailable("the log can not be read", false, refusal));

        assertThat(told).contains(ours).endsWith(": " + said.replaceFirst("[A-Z]+: ", ""));
    }

    @Test
    void whatWasTriedInABatchIsToldByWhatRefusedIt() {
        SQLException refusal = new SQLException("ERROR: relation \"head\" does not exist", "42P01");
        assertThat(DatabaseTrouble.sentence(new BatchUpdateException("a batch failed", "42P01", new int[0], refusal)))
                .contains("is missing from its database")
                .endsWith("In its words: relation \"head\" does not exist");
    }

    @Test
    void aFullDiskIsToldWithoutMore() {
        SQLException full = new SQLException("PANIC: could not write: No space left on device", "58030");
        assertThat(DatabaseTrouble.sentence(new LogUnavailable("the append failed", true, full)))
                .startsWith("The disk of the ledger's database is full. Free some")
                .doesNotContain("PANIC");
    }

    /** Through a server that answers for its database, its words come without a state. */
    @Test
    void whatAnotherProcessWasToldIsSaidLikewise() {
        assertThat(DatabaseTrouble.sentence(
                        LogUnavailable.elsewhere("the store lets itself be read only", false, StoreTrouble.READ_ONLY)))
                .contains("Give --url the address of the primary");
        assertThat(DatabaseTrouble.sentence(new LogUnavailable("this process only reads the log")))
                .endsWith("refuses what it was asked: this process only reads the log");
    }
}
