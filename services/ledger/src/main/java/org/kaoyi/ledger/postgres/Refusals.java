package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failed statement says about its transaction, by SQLState (PostgreSQL documentation, appendix A). */
final class Refusals {
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Cancelled by statement_timeout or by hand, which ends the statement and not the server process. */
    private static final String QUERY_CANCELED = "57014";

    /**
     * Data, constraint, transaction state, rollback, rights, resources (disk full), program limit, locks: the server lives and says that
     * it has stored nothing. All other classes (connection, operator intervention, system and internal errors) may have
     * come after a commit.
     */
    private static final Set<String> CERTAIN = Set.of("22", "23", "25", "28", "40", "42", "53", "54", "55");

    /** Trying the same again is of no use: data, constraint, program limit. */
    private static final Set<String> ABOUT_CONTENT = Set.of("22", "23", "54");

    /**
     * These end the server process, at whatever point it was: one that can not flush its log any more (disk full, class 53) says so after
     * the commit was written. A server may say them in its own language, so the session must also be seen to live on.
     */
    private static final Set<String> ENDS_SESSION = Set.of("FATAL", "PANIC");

    private Refusals() {}

    /** Whether nothing of the transaction is stored, for certain, provided that the session is of further use. */
    static boolean isCertain(SQLException e) {
        return !endsSession(e) && hasCertainState(e);
    }

    private static boolean endsSession(SQLException e) {
        @Nullable
        ServerErrorMessage message = e instanceof PSQLException refusal ? refusal.getServerErrorMessage() : null;
        return message != null && message.getSeverity() != null && ENDS_SESSION.contains(message.getSeverity());
    }

    private static boolean hasCertainState(SQLException e) {
        return CERTAIN.contains(stateClass(e)) || QUERY_CANCELED.equals(e.getSQLState());
    }

    static boolean isAboutContent(SQLException e) {
        return ABOUT_CONTENT.contains(stateClass(e));
    }

    /** Waiting for somebody else's lock has taken too long. */
    static boolean isAboutLocks(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState());
    }

    static boolean isDuplicate(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    private static String stateClass(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
