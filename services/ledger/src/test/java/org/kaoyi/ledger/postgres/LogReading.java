package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.merkle.MerkleTree;

/** Reads a whole log and checks what must hold of every log. */
public final class LogReading {
    private static final int PAGE = 500;

    private LogReading() {}

    /** All events; positions are 1 to n, times never go back, versions count up, and the head's root is over their leaves. */
    public static List<LoggedEvent> wholeLog(EventLog log) {
        List<LoggedEvent> events = new ArrayList<>();
        List<LoggedEvent> page = log.readAfter(0, PAGE);
        while (!page.isEmpty()) {
            events.addAll(page);
            page = log.readAfter(events.getLast().position(), PAGE);
        }
        // Compared as lists: element by element, the diff of a long list takes seconds.
        assertThat(events.stream().map(LoggedEvent::position).toList())
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events).extracting(LoggedEvent::recordedAt).isSorted();
        assertThat(log.head().position()).isEqualTo(events.size());
        assertThat(log.head().root())
                .isEqualTo(new MerkleTree(
                                events.stream().map(LoggedEvent::leafHash).toList())
                        .root());
        return events;
    }
}
