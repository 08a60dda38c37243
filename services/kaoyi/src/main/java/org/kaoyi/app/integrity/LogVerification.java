package org.kaoyi.app.integrity;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.LeafHash;

/** Reads the whole log, computes every leaf and the root anew, and compares them with what is stored. */
public final class LogVerification {
    /** Some megabytes of events at a time; more makes it no faster. */
    private static final int PAGE_EVENTS = 5_000;

    private final EventLog log;
    private Frontier frontier = Frontier.empty();
    private Instant latest = Instant.MIN;

    private LogVerification(EventLog log) {
        this.log = log;
    }

    /**
     * What was found.
     *
     * @param position of the last event that is sound
     * @param root Merkle root over the events up to there, in hexadecimal
     * @param fault what is wrong at the next position, if anything
     */
    public record Finding(long position, String root, Optional<String> fault) {}

    /** Verifies up to the head as it is now; later appends do not disturb. */
    public static Finding of(EventLog log) {
        return new LogVerification(log).run();
    }

    private Finding run() {
        Head head = log.head();
        while (frontier.size() < head.position()) {
            long wanted = Math.min(PAGE_EVENTS, head.position() - frontier.size());
            List<LoggedEvent> page = log.readAfter(frontier.size(), Math.toIntExact(wanted));
            if (page.isEmpty()) {
                return finding("the head says that the log goes on to %d, but there is no event after %d"
                        .formatted(head.position(), frontier.size()));
            }
            for (LoggedEvent event : page) {
                Optional<String> fault = faultOf(event);
                if (fault.isPresent()) {
                    return finding(fault.get());
                }
                frontier = frontier.append(event.leafHash());
                latest = event.recordedAt();
            }
        }
        return Arrays.equals(frontier.root(), head.root())
                ? new Finding(frontier.size(), hex(frontier.root()), Optional.empty())
                : finding("all events are sound by themselves, but their root is %s and the head says %s"
                        .formatted(hex(frontier.root()), hex(head.root())));
    }

    private Optional<String> faultOf(LoggedEvent event) {
        long expected = frontier.size() + 1;
        if (event.position() != expected) {
            return Optional.of("the event at position %d is missing".formatted(expected));
        }
        if (event.recordedAt().isBefore(latest)) {
            return Optional.of(
                    "the event at position %d was recorded before the one in front of it".formatted(expected));
        }
        NewEvent content = new NewEvent(
                event.stream(), event.type(), event.schemaVersion(), event.key(), event.payload(), event.metadata());
        byte[] leaf = LeafHash.of(event.position(), event.version(), content, event.recordedAt());
        return Arrays.equals(leaf, event.leafHash())
                ? Optional.empty()
                : Optional.of(
                        "the event at position %d (%s of %s) is not the one that was recorded: its hash does not fit"
                                .formatted(expected, event.type(), event.stream()));
    }

    private Finding finding(String fault) {
        return new Finding(frontier.size(), hex(frontier.root()), Optional.of(fault));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
