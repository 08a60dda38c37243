package org.kaoyi.app.command;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.StoreTrouble;

/**
 * What a database refuses with, as whoever sits before it can mend it. PostgreSQL's own words stand behind, since they name the table, the role or
 * the file.
 */
final class DatabaseTrouble {
    /** A table, its schema, a column or a function that is not there, or of another kind (PostgreSQL documentation, appendix A). */
    private static final Set<String> NOT_THERE = Set.of("42P01", "3F000", "42703", "42883", "42804", "42809");

    private static final String NO_RIGHT = "42501";

    /** How PostgreSQL and the system say that a disk is full, whatever PostgreSQL then does about it. */
    private static final String NO_SPACE = "No space left on device";

    private static final String SEVERITY = "(?:ERROR|FATAL|PANIC): +";

    private DatabaseTrouble() {}

    /** A sentence or two; how the step itself ended is for the caller to say. */
    static String sentence(Throwable failure) {
        String said = words(failure);
        Optional<StoreTrouble> trouble = StoreTrouble.of(failure);
        if (isFull(failure)) {
            return "The disk of the ledger's database is full. Free some, and do the same again: what was acknowledged is kept, and nothing is recorded twice.";
        }
        String state = state(failure);
        if (is(trouble, StoreTrouble.READ_ONLY)) {
            return "The ledger's database lets itself be read only, as a replica does, or by a setting (default_transaction_read_only). Give --url the address of the primary, or have the setting lifted."
                    + behind(said);
        }
        if (state != null && NOT_THERE.contains(state)) {
            return "Something that belongs to the ledger is missing from its database, or was changed there by hand. Put it back, or restore the last backup into a new place (kaoyi restore)."
                    + behind(said);
        }
        if (NO_RIGHT.equals(state)) {
            return "The user of the ledger's database has no right to something that belongs to the ledger. Have it granted, or give --url another user."
                    + behind(said);
        }
        if (is(trouble, StoreTrouble.AWAY)) {
            return "The ledger's database stopped answering, or has no room for more. See that its server runs and can be reached, and how many use it."
                    + behind(said);
        }
        if (is(trouble, StoreTrouble.SLOW)) {
            return "The ledger's database took longer than is given to one question. Do the same again when it has less to do."
                    + behind(said);
        }
        return "The ledger's database stopped answering, or refuses what it was asked: " + said;
    }

    /** Whether its disk is full. */
    static boolean isFull(Throwable failure) {
        return words(failure).contains(NO_SPACE) || is(StoreTrouble.of(failure), StoreTrouble.FULL);
    }

    private static boolean is(Optional<StoreTrouble> trouble, StoreTrouble which) {
        return trouble.isPresent() && trouble.get() == which;
    }

    private static String behind(String said) {
        return " In its words: " + said;
    }

    /** Without PostgreSQL's place in the statement, which is ours and tells nobody anything. */
    private static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String first = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return first.replaceFirst(SEVERITY, "");
    }

    private static @Nullable String state(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                return refusal.getSQLState();
            }
        }
        return null;
    }
}
