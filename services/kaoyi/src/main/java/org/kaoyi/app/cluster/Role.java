package org.kaoyi.app.cluster;

import java.util.EnumSet;
import java.util.Set;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.claims.Labelled;

/** What a process does for the ledger; any set of them in one. */
public enum Role implements Labelled {
    /** Writes the log, one process at a time; another one stands by. */
    RECORD,
    /** Copies the log to Kafka, one process at a time; the others stand by. */
    RELAY,
    /** Keeps projections up to date; several processes share them. */
    PROJECT,
    /** Answers questions, and hands what is to be recorded to the recorder. */
    READ;

    /** What one process does when nothing is said: all that needs no Kafka. */
    public static Set<Role> standalone() {
        return EnumSet.of(RECORD, PROJECT, READ);
    }

    /**
     * @param names separated by commas, such as {@code record,read}
     * @throws CannotProceed when one of them is no role, or there is none
     */
    public static Set<Role> of(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names.split(",", -1)) {
            roles.add(Labelled.of(Role.class, name.strip())
                    .orElseThrow(() -> CannotProceed.usage("\"%s\" is no role; there are %s, separated by commas."
                            .formatted(name.strip(), Labelled.all(Role.class)))));
        }
        return roles;
    }
}
