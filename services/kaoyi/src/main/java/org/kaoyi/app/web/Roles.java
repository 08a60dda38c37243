package org.kaoyi.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.kafka.RelayStatus;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.springframework.dao.DataAccessException;

/** What each role of this process is about, in a word, or in a sentence that begins with "trouble" where it can not do its work. */
final class Roles {
    private static final String TROUBLE = "trouble: ";

    private Roles() {}

    static Map<String, String> of(OpenLedger ledger) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Role role : new TreeSet<>(ledger.membership().roles())) {
            words.put(role.label(), word(role, ledger));
        }
        return words;
    }

    static boolean isTrouble(String word) {
        return word.startsWith(TROUBLE);
    }

    private static String word(Role role, OpenLedger ledger) {
        try {
            return switch (role) {
                case RECORD -> ledger.isRecording() ? "recording" : "standby";
                case RELAY -> ledger.relayStatus().map(Roles::relay).orElse("starting");
                case PROJECT -> project(ledger);
                case READ -> "at " + ledger.log().head().position();
            };
        } catch (LogUnavailable | DataAccessException e) {
            return TROUBLE + "the database does not answer";
        }
    }

    private static String relay(RelayStatus relay) {
        return switch (relay.state()) {
            case STARTING -> relay.failure() == null ? "starting" : TROUBLE + relay.failure();
            case STANDBY -> "standby";
            case RELAYING -> "relaying at " + relay.position();
            case CLOSED -> TROUBLE + "it has ended";
        };
    }

    /** Of those views that are this process's. */
    private static String project(OpenLedger ledger) {
        Map<String, Boolean> turns = ledger.turns();
        List<ProjectionStatus> own = ledger.projections().status().stream()
                .filter(view -> turns.getOrDefault(view.name(), turns.isEmpty()))
                .toList();
        return own.stream()
                .filter(view -> view.failure() != null && view.lag() > 0)
                .findFirst()
                .map(view -> TROUBLE + view.name() + " " + view.failure())
                .orElseGet(() -> own.isEmpty()
                        ? "standby"
                        : String.join(
                                ", ",
                                own.stream()
                                        .map(view -> view.name() + " at " + view.position())
                                        .toList()));
    }
}
