package org.kaoyi.ledger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;

class LogFollowerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final EventLog log = new InMemoryEventLog(Clock.systemUTC());

    @Test
    void it_reads_all_from_the_beginning_in_order_over_many_pages() throws Exception {
        int events = 2_500;
        appendMany(events);
        try (LogFollower follower = new LogFollower(log, 0)) {
            List<Long> read = new ArrayList<>();
            while (follower.position() < events) {
                read.add(follower.next().orElseThrow().position());
            }
            assertThat(read)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events).boxed().toList());
            assertThat(follower.peek()).isEmpty();
        }
    }

    @Test
    void it_goes_on_after_the_position_it_was_given() throws Exception {
        appendMany(5);
        try (LogFollower follower = new LogFollower(log, 3)) {
            assertThat(follower.next().map(LoggedEvent::position)).contains(4L);
            assertThat(follower.position()).isEqualTo(4);
        }
    }

    @Test
    void what_is_appended_while_it_waits_wakes_it() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                LogFollower follower = new LogFollower(log, 0)) {
            for (int i = 1; i <= 50; i++) {
                Future<Optional<LoggedEvent>> waiting = readers.submit(follower::next);
                log.append(record("claim/K2", "account " + i)).join();
                assertThat(waiting.get().map(Appends::words)).contains("account " + i);
            }
        }
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
    void waiting_ends_at_its_time() throws Exception {
        try (LogFollower follower = new LogFollower(log, 0)) {
            assertThat(follower.awaitNext(Duration.ofMillis(5))).isFalse();
        }
    }

    @Test
    void closing_ends_a_wait() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            LogFollower follower = new LogFollower(log, 0);
            Future<Optional<LoggedEvent>> waiting = readers.submit(follower::next);
            follower.close();
            await().until(waiting::isDone);
            assertThat(waiting.get()).isEmpty();
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

    private void appendMany(int events) {
        for (int i = 1; i <= events; i++) {
            log.append(record("claim/K" + i % 7, "account " + i)).join();
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
