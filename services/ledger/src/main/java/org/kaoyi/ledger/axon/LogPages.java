package org.kaoyi.ledger.axon;

import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** The log from a position to its end, read in pages as the stream is drawn. */
final class LogPages {
    private LogPages() {}

    static Stream<LoggedEvent> after(EventLog log, long position) {
        return Stream.iterate(
                        log.readAfter(position, EventLog.PAGE_EVENTS),
                        page -> !page.isEmpty(),
                        page -> log.readAfter(page.getLast().position(), EventLog.PAGE_EVENTS))
                .flatMap(List::stream);
    }
}
