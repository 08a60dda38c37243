package org.kaoyi.projections.feed;

import java.sql.SQLException;
import java.util.Set;
import org.kaoyi.codec.UndecodableEvent;
import org.kaoyi.ledger.LogUnavailable;

/** Tells what an event does to a fold from what befalls the machine: only the first parks an event. */
final class Failures {
    /**
     * Classes of SQLSTATE that rows bring about (PostgreSQL, appendix A): data exceptions, violated constraints, program limits such as
     * an index row that is too large. All others, from a lost connection to a missing right, hit the next event as well.
     */
    private static final Set<String> OF_ROWS = Set.of("22", "23", "54");

    private static final int CLASS_LENGTH = 2;

    private Failures() {}

    static boolean isOfTheEvent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                String state = database.getSQLState();
                return state != null
                        && state.length() > CLASS_LENGTH
                        && OF_ROWS.contains(state.substring(0, CLASS_LENGTH));
            }
            if (cause instanceof FoldOvertaken
                    || cause instanceof RebuildInstead
                    || cause instanceof LogUnavailable
                    || cause instanceof UndecodableEvent
                    || (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError))) {
                return false;
            }
        }
        return true;
    }
}
