package org.kaoyi.recording.deciding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.LoggedEvent;

/**
 * The reference book as this process knows it, and the version of every reference stream that is in it, so that an append can
 * expect what its decision saw. It may lag behind the log: whoever decides by it appends with expectations. Not thread-safe.
 */
public final class ReferenceDesk {
    /** Reference events read at once: few round trips, and some megabytes of memory at most. */
    private static final int PAGE_EVENTS = 1_000;

    private final EventLog log;
    private final EventBytes bytes;
    private final Map<String, Expectation> seen = new HashMap<>();
    private ReferenceBook book = new ReferenceBook();
    private long position;

    public ReferenceDesk(EventLog log, EventBytes bytes) {
        this.log = log;
        this.bytes = bytes;
    }

    /** Takes in what the log has beyond the last look; true when there was something. */
    public boolean catchUp() {
        long before = position;
        List<LoggedEvent> page;
        do {
            page = log.readReferenceAfter(position, PAGE_EVENTS);
            for (LoggedEvent logged : page) {
                book.apply(bytes.read(logged));
                seen.put(logged.stream(), new Expectation(logged.stream(), logged.version()));
                position = logged.position();
            }
        } while (page.size() == PAGE_EVENTS);
        return position > before;
    }

    /**
     * Takes in an event that is about to be appended. When the append fails, the book holds what never was; and once it has
     * succeeded, catching up would take it in twice. Either way {@link #startAfresh} comes next.
     */
    public void anticipate(LedgerEvent event) {
        if (event.concerns().isEmpty()) {
            book.apply(event);
            String stream = event.stream();
            seen.put(stream, new Expectation(stream, expectation(stream).version() + 1));
        }
    }

    /** Forgets everything and reads the log from its beginning. */
    public void startAfresh() {
        book = new ReferenceBook();
        seen.clear();
        position = 0;
        catchUp();
    }

    /** The book; it changes with the next call of another method. */
    public ReferenceBook book() {
        return book;
    }

    /** That a reference stream is as {@link #book()} knows it. */
    public Expectation expectation(String stream) {
        Expectation known = seen.get(stream);
        return known == null ? Expectation.noStream(stream) : known;
    }

    /** Position of the last event taken in. */
    public long position() {
        return position;
    }
}
