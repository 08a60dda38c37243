package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.feed.EventFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes somebody when there is something to take. A thread of its own waits for the topic, since no other hears of it. */
final class TopicWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);

    /** So long at a time it waits for something. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** Before it is woken again: whoever was woken takes meanwhile. */
    private static final Duration WAKE_INTERVAL = Duration.ofMillis(20);

    private final EventFeed feed;
    private final CountDownLatch closed;
    private final Runnable wakeUp;

    private TopicWatch(EventFeed feed, CountDownLatch closed, Runnable wakeUp) {
        this.feed = feed;
        this.closed = closed;
        this.wakeUp = wakeUp;
    }

    /**
     * Begins to watch.
     *
     * @param closed reaches zero when the feed is closed
     * @return ends it
     */
    static AutoCloseable start(EventFeed feed, CountDownLatch closed, Runnable wakeUp) {
        Thread watch = Thread.ofVirtual().name("topic-watch").start(new TopicWatch(feed, closed, wakeUp)::watch);
        return watch::interrupt;
    }

    private void watch() {
        try {
            while (!feed.isClosed()) {
                if (hasNext()) {
                    wakeUp.run();
                    boolean ignored = closed.await(WAKE_INTERVAL.toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.trace("nobody wants to be woken any more", e);
        }
    }

    private boolean hasNext() throws InterruptedException {
        try {
            return feed.awaitNext(WAIT);
        } catch (LogUnavailable e) {
            LOG.debug("neither topic nor log can be read", e);
            return !closed.await(WAIT.toNanos(), TimeUnit.NANOSECONDS); // whoever is woken sees why
        }
    }
}
