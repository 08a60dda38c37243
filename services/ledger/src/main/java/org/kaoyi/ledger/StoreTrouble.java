package org.kaoyi.ledger;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter with a database that does not do what it is asked, by the SQLSTATE with which it refuses (PostgreSQL documentation,
 * appendix A). None of it is a fault of the program or of the request: the same is asked again later.
 */
public enum StoreTrouble {
    /** It can not be reached, is starting or ending, or has no place for one more who asks. */
    AWAY,
    /** Its disk is full: what is there can be read, and nothing is added. */
    FULL,
    /** It lets itself be read only, as a replica does, or by a setting. */
    READ_ONLY,
    /** It was asked something that takes longer than is given to one question. */
    SLOW;

    /** The last: a replica ends a question that holds up what it has to take from its primary (PostgreSQL documentation, 26.4.2). */
    private static final Map<String, StoreTrouble> BY_STATE =
            Map.of("53100", FULL, "25006", READ_ONLY, "57014", SLOW, "40001", SLOW);

    /** Connection, resources, operator intervention, system errors. */
    private static final Set<String> CLASSES_OF_AWAY = Set.of("08", "53", "57", "58");

    private static final int CLASS_LENGTH = 2;

    /** What a failure comes from; empty where it comes from no database, or is the fault of what was asked. */
    public static Optional<StoreTrouble> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogUnavailable unavailable
                    && unavailable.trouble().isPresent()) {
                return unavailable.trouble();
            }
            if (cause instanceof SQLException refusal) {
                Optional<StoreTrouble> told = byState(refusal.getSQLState());
                if (told.isPresent()) {
                    return told;
                }
                if (cause instanceof SQLTransientConnectionException) {
                    return Optional.of(AWAY); // a pool that has no connection to give
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<StoreTrouble> byState(@Nullable String state) {
        if (state == null || state.length() < CLASS_LENGTH) {
            return Optional.empty();
        }
        StoreTrouble known = BY_STATE.get(state);
        return known != null
                ? Optional.of(known)
                : CLASSES_OF_AWAY.contains(state.substring(0, CLASS_LENGTH)) ? Optional.of(AWAY) : Optional.empty();
    }
}
