package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.ExitCode;
import org.kaoyi.ledger.LedgerDamaged;
import org.kaoyi.ledger.LogUnavailable;
import org.springframework.dao.DataAccessResourceFailureException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a command could not do ends with a sentence that says whether anything was stored, and never with a stack trace. */
class FailuresTest {
    @Command
    private static final class Nothing {}

    private final StringWriter said = new StringWriter();

    private int told(Exception failure) {
        CommandLine line = new CommandLine(new Nothing()).setErr(new PrintWriter(said));
        return new Failures().handleExecutionException(failure, line, line.parseArgs());
    }

    @Test
    void a_damaged_ledger_is_told_apart_from_one_that_is_away() {
        int code = told(new LedgerDamaged("in ledger_head the frontier is none", null));

        assertThat(code).isEqualTo(ExitCode.INTEGRITY_FAILURE.number());
        assertThat(said.toString().lines())
                .containsExactly(
                        "The ledger is damaged: in ledger_head the frontier is none. Nothing was recorded; kaoyi verify says where it is at fault.");
    }

    @Test
    void a_full_disk_of_the_database_is_named() {
        int code = told(new LogUnavailable(
                "can not be written",
                true,
                new IllegalStateException("ERROR: could not extend: No space left on device")));

        assertThat(code).isEqualTo(ExitCode.NOT_REACHABLE.number());
        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .contains("The disk of the ledger's database is full. Free some", "nothing is recorded twice");
    }

    @Test
    void a_database_that_stopped_in_the_midst_of_a_step_may_have_stored_it() {
        int code = told(new CompletionException(
                new LogUnavailable("can not be written", true, new IllegalStateException("the connection is closed"))));

        assertThat(code).isEqualTo(ExitCode.NOT_REACHABLE.number());
        assertThat(said.toString().lines())
                .containsExactly(
                        "The ledger's database stopped answering, or refuses what it was asked: the connection is closed",
                        "The last step may have been stored all the same. Do the same again: nothing is recorded twice.");
    }

    @Test
    void a_database_that_refused_a_step_has_stored_none_of_it() {
        int code = told(new LogUnavailable("the ledger is opened for reading"));

        assertThat(code).isEqualTo(ExitCode.NOT_REACHABLE.number());
        assertThat(said.toString().lines())
                .last()
                .asString()
                .startsWith("Nothing of the last step was stored. Mend the cause");
    }

    @Test
    void a_database_that_can_not_be_read_is_told_with_its_own_words() {
        int code = told(new DataAccessResourceFailureException("view", new IllegalStateException("permission denied")));

        assertThat(code).isEqualTo(ExitCode.NOT_REACHABLE.number());
        assertThat(said.toString().lines())
                .containsExactly(
                        "The ledger's database stopped answering, or refuses what it was asked: permission denied");
    }
}
