package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.Set;

/** What a failed statement says about its transaction, by SQLState (PostgreSQL documentation, appendix A). */
final class Refusals {
    private static final String UNIQUE_VIOLATION = "23505";

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

    private Refusals() {}

    /** Whether nothing of the transaction is stored, for certain. */
    static boolean isCertain(SQLException e) {
        return CERTAIN.contains(stateClass(e)) || QUERY_CANCELED.equals(e.getSQLState());
    }

    static boolean isAboutContent(SQLException e) {
        return ABOUT_CONTENT.contains(stateClass(e));
    }

    static boolean isDuplicate(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    private static String stateClass(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
