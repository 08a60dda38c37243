package org.kaoyi.ledger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;

class LogFollowerTest extends EventFeedContract {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Override
    protected EventFeed follow(long afterPosition) {
        return new LogFollower(log, afterPosition);
    }

    @Test
    void a_lost_wake_up_is_made_good_by_looking_again() throws Exception {
        Mute mute = new Mute(log);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                LogFollower follower = new LogFollower(mute, 0)) {
            Future<Boolean> waiting = readers.submit(() -> follower.awaitNext(LONG));
            await().until(() -> mute.looks.get() > 0);
            log.append(record("claim/K2", "unheard")).join();
            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void two_threads_that_look_at_once_see_every_event_once() throws Exception {
        appendMany(3);
        LingeringLog lingering = new LingeringLog(log);
        try (LogFollower follower = new LogFollower(lingering, 0)) {
            lingering.lookTwice(follower::peek);
            for (long position = 1; position <= 3; position++) {
                assertThat(follower.next().map(LoggedEvent::position)).contains(position);
            }
            assertThat(follower.peek()).isEmpty();
        }
    }

    /** A log in another process, whose wake-ups are lost. */
    private static final class Mute extends PassingLog {
        private final AtomicInteger looks = new AtomicInteger();

        Mute(EventLog log) {
            super(log);
        }

        @Override
        public List<LoggedEvent> readAfter(long position, int limit) {
            List<LoggedEvent> found = super.readAfter(position, limit);
            looks.incrementAndGet();
            return found;
        }

        @Override
        public AutoCloseable onAppend(Runnable wakeUp) {
            return () -> {};
        }
    }
}
