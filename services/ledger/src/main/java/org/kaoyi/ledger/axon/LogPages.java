package org.kaoyi.ledger.axon;

import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** The log from a position to its end, read in pages as the stream is drawn. */
final class LogPages {
    /** As many events as a projection takes at once. */
    private static final int PAGE_EVENTS = 1_000;

    private LogPages() {}

    static Stream<LoggedEvent> after(EventLog log, long position) {
        return Stream.iterate(
                        log.readAfter(position, PAGE_EVENTS),
                        page -> !page.isEmpty(),
                        page -> log.readAfter(page.getLast().position(), PAGE_EVENTS))
                .flatMap(List::stream);
    }
}
