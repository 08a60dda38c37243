package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.feed.EventFeed;

/** Who wants to be woken when the topic brings something. */
class TopicWatchTest {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger wakeUps = new AtomicInteger();

    @Test
    void who_takes_nothing_is_woken_again_until_the_feed_is_closed() throws Exception {
        Waiting feed = new Waiting(() -> true);
        try (AutoCloseable watch = TopicWatch.start(feed, closed, wakeUps::incrementAndGet)) {
            await().until(() -> wakeUps.get() > 2);
            closed.countDown();
            await().until(feed::hasEnded);
        }
    }

    @Test
    void where_there_is_nothing_nobody_is_woken() throws Exception {
        Waiting feed = new Waiting(() -> false);
        try (AutoCloseable watch = TopicWatch.start(feed, closed, wakeUps::incrementAndGet)) {
            await().until(() -> feed.asked.get() > 10);
        }
        assertThat(wakeUps).hasValue(0);
    }

    @Test
    void who_does_not_want_to_be_woken_any_more_is_not() throws Exception {
        Waiting feed = new Waiting(() -> true);
        TopicWatch.start(feed, closed, wakeUps::incrementAndGet).close();
        await().until(feed::hasEnded);
        assertThat(feed.isClosed()).as("others go on reading").isFalse();
    }

    /** Whoever is woken asks himself, and sees why. */
    @Test
    void where_neither_topic_nor_log_can_be_read_he_is_woken_to_see_why() throws Exception {
        Waiting feed = new Waiting(() -> {
            throw new LogUnavailable("the log can not be read");
        });
        try (AutoCloseable watch = TopicWatch.start(feed, closed, wakeUps::incrementAndGet)) {
            await().until(() -> wakeUps.get() > 0);
        }
    }

    private interface Answer {
        boolean isThere();
    }

    /** A feed that answers at once whether there is something. */
    private final class Waiting implements EventFeed {
        private final Answer answer;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile Thread watching;

        Waiting(Answer answer) {
            this.answer = answer;
        }

        boolean hasEnded() {
            return watching == null ? closed.getCount() == 0 : !watching.isAlive();
        }

        @Override
        public boolean awaitNext(Duration timeout) throws InterruptedException {
            watching = Thread.currentThread();
            asked.incrementAndGet();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return answer.isThere();
        }

        @Override
        public boolean isClosed() {
            return closed.getCount() == 0;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public Optional<LoggedEvent> peek() {
            return Optional.empty();
        }

        @Override
        public Optional<LoggedEvent> poll() {
            return Optional.empty();
        }

        @Override
        public Optional<LoggedEvent> next() {
            return Optional.empty();
        }

        @Override
        public AutoCloseable onAvailable(Runnable wakeUp) {
            return TopicWatch.start(this, closed, wakeUp);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
