package org.kaoyi.ledger;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The log of all events, in one order. Positions begin at 1 and have no gaps; an event at a position that a reader has
 * seen is never followed by another event at a lower position.
 *
 * <p>Every adapter passes {@code EventLogContract} and {@code LogReadingContract}.
 */
public interface EventLog extends AutoCloseable {
    /** As many events as a projection takes at once, so that a replay asks the store once a batch. */
    int PAGE_EVENTS = 1_000;

    /**
     * Appends the events of one decision, all or none. May block briefly while the queue is full. What is chained to the
     * future runs on the log's own thread and must not block; use the {@code Async} forms for work.
     *
     * @return completes when the events are durable; fails with {@link ExpectationFailed} when a stream is not at the version
     *     that the decision read, with {@link RequestMismatch} when its idempotency key was used for other content, with {@link
     *     LogUnavailable} when the store can not be reached (nothing was stored, or the exception says that the outcome is unknown)
     */
    CompletableFuture<Appended> append(Append append);

    /**
     * The same for a caller that has nothing to do meanwhile. It may be written by the calling thread.
     *
     * @throws ExpectationFailed and the others as {@link #append} fails with
     */
    default Appended appendAndWait(Append append) {
        try {
            return append(append).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** The events of a stream in order, from {@code fromVersion} on; empty when there is none. */
    List<LoggedEvent> readStream(String stream, long fromVersion);

    /** The version of the last event of a stream, or {@link Expectation#NO_STREAM}. */
    long streamVersion(String stream);

    /** At most {@code limit} events after a position, in order. */
    List<LoggedEvent> readAfter(long position, int limit);

    /**
     * Every event after a position up to the present end, in order: the fast way to read much of the log. A store may hold a
     * connection meanwhile; what is appended after the beginning may or may not be seen.
     */
    default void readAllAfter(long position, Consumer<LoggedEvent> reader) {
        List<LoggedEvent> page = readAfter(position, PAGE_EVENTS);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = readAfter(page.getLast().position(), PAGE_EVENTS);
        }
    }

    /** The events at certain positions, each once, in the order of the log; positions beyond its end are left out. */
    List<LoggedEvent> readAt(Collection<Long> positions);

    /** At most {@code limit} reference events (those without a key, which concern every occasion) after a position, in order. */
    List<LoggedEvent> readReferenceAfter(long position, int limit);

    /** The newest durable position with its Merkle root; position 0 when the log is empty. */
    Head head();

    /**
     * Asks to be woken after an append. A wake-up may come late or not at all (another process may have written), so followers
     * poll as well.
     *
     * @return closes the subscription
     */
    AutoCloseable onAppend(Runnable wakeUp);

    @Override
    void close();
}
