package org.kaoyi.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.kafka.RelayStatus;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.springframework.dao.DataAccessException;

/** What each role of this process is about, in a word, or in a sentence that begins with "trouble" where it can not do its work. */
final class Roles {
    private static final String TROUBLE = "trouble: ";

    private Roles() {}

    static Map<String, String> of(Duties duties) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Role role : new TreeSet<>(duties.roles())) {
            words.put(role.label(), word(role, duties));
        }
        return words;
    }

    static boolean isTrouble(String word) {
        return word.startsWith(TROUBLE);
    }

    private static String word(Role role, Duties duties) {
        try {
            return switch (role) {
                case RECORD -> record(duties);
                case RELAY -> duties.relay().map(Roles::relay).orElse("starting");
                case PROJECT -> project(duties);
                case READ -> "at " + duties.position();
            };
        } catch (LogUnavailable | DataAccessException e) {
            return TROUBLE + "the database does not answer";
        } catch (RuntimeException e) {
            return TROUBLE + (e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    /** Recorder and standby are of no use without the head that they go on from, and where nothing can be written. */
    private static String record(Duties duties) {
        long ignored = duties.position();
        if (duties.isReadOnly()) {
            return TROUBLE + "the database lets itself be read only, so nothing can be recorded";
        }
        Optional<String> unsigned = duties.signingFailure();
        return unsigned.map(why -> TROUBLE + "no checkpoint is signed: " + why)
                .orElse(duties.isRecording() ? "recording" : "standby");
    }

    private static String relay(RelayStatus relay) {
        @Nullable String failure = relay.failure();
        if (failure != null) {
            return TROUBLE + failure;
        }
        return switch (relay.state()) {
            case STARTING -> "starting";
            case STANDBY -> "standby";
            case RELAYING -> "relaying at " + relay.position();
            case CLOSED -> TROUBLE + "it has ended";
        };
    }

    /** Of those views that are this process's. */
    private static String project(Duties duties) {
        Map<String, Boolean> turns = duties.turns();
        List<ProjectionStatus> own = duties.views().stream()
                .filter(view -> turns.getOrDefault(view.name(), turns.isEmpty()))
                .toList();
        Optional<String> trouble = own.stream()
                .filter(view -> view.failure() != null && view.lag() > 0)
                .findFirst()
                .map(view -> view.name() + " " + view.failure())
                .or(() -> unsettled(duties.turnFailures(), turns));
        return trouble.map(why -> TROUBLE + why)
                .orElseGet(() -> own.isEmpty()
                        ? "standby"
                        : String.join(
                                ", ",
                                own.stream()
                                        .map(view -> view.name() + " at " + view.position())
                                        .toList()));
    }

    /** A view that is kept up to date here is so without a broker as well, by the log. */
    private static Optional<String> unsettled(Map<String, String> failures, Map<String, Boolean> turns) {
        return failures.entrySet().stream()
                .filter(failure -> !turns.getOrDefault(failure.getKey(), false))
                .findFirst()
                .map(failure -> failure.getKey() + " " + failure.getValue());
    }
}
