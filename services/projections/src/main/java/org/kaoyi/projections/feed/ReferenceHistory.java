package org.kaoyi.projections.feed;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** Rebuilds the reference book as it was at a position of the log. */
public final class ReferenceHistory {
    /** Reference events are small, and a page of this size is read in a few milliseconds. */
    private static final int PAGE_EVENTS = 2_000;

    private final EventLog log;
    private final EventReader reader;

    public ReferenceHistory(EventLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
    }

    /** Reference data after all events up to and including {@code position}. */
    public ReferenceBook upTo(long position) {
        return upTo(position, Set.of());
    }

    /** The same without some events. */
    public ReferenceBook upTo(long position, Set<Long> except) {
        ReferenceBook book = new ReferenceBook();
        long after = 0;
        while (after < position) {
            List<LoggedEvent> page = log.readReferenceAfter(after, PAGE_EVENTS);
            for (LoggedEvent event : page) {
                if (event.position() <= position && !except.contains(event.position())) {
                    book.apply(reader.decode(event.type(), event.schemaVersion(), event.payload()));
                }
            }
            after = page.isEmpty() ? position : page.getLast().position();
        }
        return book;
    }
}
