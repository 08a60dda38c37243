package org.kaoyi.projections.feed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/**
 * Reference data kept ready for questions that are worked out when they are asked. It is brought forward by what the log has more, so
 * that no question reads the reference events from the beginning. Safe for all threads: many ask at once, and none while it moves.
 */
public final class BookAtHand {
    /** Reference events are small, and a page of this size is read in a few milliseconds. */
    private static final int PAGE_EVENTS = 2_000;

    private final EventLog log;
    private final EventReader reader;
    private final ReferenceBook book = new ReferenceBook();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long position;

    public BookAtHand(EventLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
    }

    /**
     * Asks the book once it reflects the log up to {@code wanted}; it may be ahead.
     *
     * @param question answers, or is empty where what it finds needs a later book; it then has to be asked again
     */
    public <T> Optional<T> ask(long wanted, Function<Copy, Optional<T>> question) {
        bringTo(wanted);
        lock.readLock().lock();
        try {
            return question.apply(new Copy(book, position));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The book as it is while a question is answered. */
    public record Copy(ReferenceBook book, long position) {}

    private void bringTo(long wanted) {
        lock.writeLock().lock();
        try {
            while (position < wanted) {
                List<LoggedEvent> page = log.readReferenceAfter(position, PAGE_EVENTS);
                for (LoggedEvent event : page) {
                    book.apply(reader.decode(event.type(), event.schemaVersion(), event.payload()));
                }
                position = page.isEmpty() ? wanted : page.getLast().position();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
