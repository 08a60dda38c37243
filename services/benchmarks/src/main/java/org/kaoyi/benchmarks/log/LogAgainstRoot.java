package org.kaoyi.benchmarks.log;

import java.util.Arrays;
import java.util.List;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.LeafHash;

/** What the application's verification does with a sound log; that one lies in the application's jar and can not be called from here. */
final class LogAgainstRoot {
    private static final int PAGE_EVENTS = 5_000;

    private LogAgainstRoot() {}

    /**
     * @return events of the log
     * @throws IllegalStateException when one is unsound or the root differs
     */
    static long soundEvents(EventLog log) {
        Head head = log.head();
        Frontier frontier = Frontier.empty();
        while (frontier.size() < head.position()) {
            List<LoggedEvent> page = log.readAfter(frontier.size(), PAGE_EVENTS);
            for (LoggedEvent event : page) {
                NewEvent content = new NewEvent(
                        event.stream(),
                        event.type(),
                        event.schemaVersion(),
                        event.key(),
                        event.payload(),
                        event.metadata());
                byte[] leaf = LeafHash.of(event.position(), event.version(), content, event.recordedAt());
                if (!Arrays.equals(leaf, event.leafHash())) {
                    throw new IllegalStateException("an event of the benchmark's log is unsound");
                }
                frontier = frontier.append(leaf);
            }
        }
        if (!Arrays.equals(frontier.root(), head.root())) {
            throw new IllegalStateException("the root of the benchmark's log is another one");
        }
        return frontier.size();
    }
}
