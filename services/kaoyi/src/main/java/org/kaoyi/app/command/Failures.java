package org.kaoyi.app.command;

import java.io.PrintWriter;
import java.util.concurrent.CompletionException;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.ledger.LedgerDamaged;
import org.kaoyi.ledger.LogUnavailable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into a sentence on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler {
    /** {@code EX_SOFTWARE} of sysexits.h: a fault of the program itself, none of the documented outcomes. */
    static final int FAULT_OF_THE_PROGRAM = 70;

    /** 128 + SIGINT, as shells have it. */
    private static final int INTERRUPTED = 130;

    /** Set to see where in the program a failure came from. */
    private static final String DEBUG_VARIABLE = "KAOYI_DEBUG";

    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        // An append that was waited for wraps its reason.
        Exception failure =
                thrown instanceof CompletionException && thrown.getCause() instanceof Exception inner ? inner : thrown;
        if (Closing.ending()) {
            return INTERRUPTED;
        }
        boolean debug = System.getenv(DEBUG_VARIABLE) != null;
        int code = say(failure, err);
        if (debug || code == FAULT_OF_THE_PROGRAM) {
            failure.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static int say(Exception failure, PrintWriter err) {
        if (failure instanceof CannotProceed known) {
            err.println(Output.fitted(String.valueOf(known.getMessage())));
            return known.exitCode().number();
        }
        if (failure instanceof LedgerDamaged damaged) {
            err.println("The ledger is damaged: %s. Nothing was recorded; kaoyi verify says where it is at fault."
                    .formatted(damaged.getMessage()));
            return ExitCode.INTEGRITY_FAILURE.number();
        }
        if (failure instanceof LogUnavailable unavailable) {
            err.println(DatabaseTrouble.sentence(unavailable));
            if (DatabaseTrouble.isFull(unavailable)) { // that sentence says what becomes of the step
                return ExitCode.NOT_REACHABLE.number();
            }
            err.println(
                    unavailable.outcomeUnknown()
                            ? "The last step may have been stored all the same. Do the same again: nothing is recorded twice."
                            : "Nothing of the last step was stored. Mend the cause, and do the same again.");
            return ExitCode.NOT_REACHABLE.number();
        }
        if (failure instanceof DataAccessException unreadable) {
            err.println(DatabaseTrouble.sentence(unreadable));
            return ExitCode.NOT_REACHABLE.number();
        }
        err.println("This is a fault of Kaoyi; nothing is lost that was recorded. Please report what follows.");
        return FAULT_OF_THE_PROGRAM;
    }
}
