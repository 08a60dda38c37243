package org.kaoyi.ledger.feed;

import java.time.Duration;
import java.util.Optional;
import org.kaoyi.ledger.LoggedEvent;

/**
 * The events after a position, each once, in order and without end, wherever they come from. Safe for all threads; closing ends a
 * wait.
 *
 * <p>Every adapter passes {@code EventFeedContract}.
 */
public interface EventFeed extends AutoCloseable {
    /** Position of the last event that was taken. */
    long position();

    boolean isClosed();

    /**
     * The next event without taking it; empty when there is none yet, or after closing.
     *
     * @throws org.kaoyi.ledger.LogUnavailable when the source can not be read; the feed may be asked again
     */
    Optional<LoggedEvent> peek();

    /**
     * Waits for the next event.
     *
     * @return whether there is one; false after the timeout or closing
     */
    boolean awaitNext(Duration timeout) throws InterruptedException;

    /** Takes the next event; empty when there is none yet, or after closing. */
    Optional<LoggedEvent> poll();

    /** Waits for the next event and takes it; empty only after closing. */
    Optional<LoggedEvent> next() throws InterruptedException;

    /**
     * Asks to be woken when there may be a next event. A wake-up may come late, more than once, or when there is none.
     *
     * @return ends it; closing the feed ends it as well
     */
    AutoCloseable onAvailable(Runnable wakeUp);

    @Override
    void close();
}
