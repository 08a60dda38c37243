package org.kaoyi.ledger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;

class LogFollowerTest extends EventFeedContract {
    private static final Duration LONG = Duration.ofSeconds(30);

    /** It looks by itself twice a second. */
    private static final Duration HALF_A_POLL = Duration.ofMillis(250);

    private static final int TRIES = 5;

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

    /** Looking again makes good what is not heard, so only time tells; of some tries on a busy machine one must be quick. */
    @Test
    void an_append_is_seen_at_once_and_not_when_it_looks_again() throws Exception {
        Duration quickest = LONG;
        for (int i = 0; i < TRIES; i++) {
            quickest = shorter(
                    quickest,
                    waitEndedBy(
                            follower -> log.append(record("claim/K2", "heard")).join()));
        }
        assertThat(quickest).isLessThan(HALF_A_POLL);
    }

    @Test
    void closing_ends_a_wait_at_once_and_not_when_it_looks_again() throws Exception {
        Duration quickest = LONG;
        for (int i = 0; i < TRIES; i++) {
            quickest = shorter(quickest, waitEndedBy(LogFollower::close));
        }
        assertThat(quickest).isLessThan(HALF_A_POLL);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How long somebody goes on waiting who has just looked and found nothing. */
    private Duration waitEndedBy(Consumer<LogFollower> end) throws Exception {
        Counted counted = new Counted(log);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                LogFollower follower = new LogFollower(counted, log.head().position())) {
            Future<Long> ended = readers.submit(() -> {
                follower.awaitNext(LONG);
                return System.nanoTime();
            });
            await().until(() -> counted.looks.get() > 0);
            long begin = System.nanoTime();
            end.accept(follower);
            return Duration.ofNanos(ended.get() - begin);
        }
    }

    /** It would keep a processor busy, and the database with it. */
    @Test
    void who_waits_looks_again_only_now_and_then() throws Exception {
        Counted counted = new Counted(log);
        try (LogFollower follower = new LogFollower(counted, 0)) {
            assertThat(follower.isClosed()).isFalse();
            assertThat(follower.awaitNext(Duration.ofMillis(100))).isFalse();
        }
        assertThat(counted.looks).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void a_closed_one_gives_nothing_and_is_woken_no_more() throws Exception {
        appendMany(3);
        Counted counted = new Counted(log);
        LogFollower follower = new LogFollower(counted, 0);
        assertThat(follower.poll()).isPresent();
        assertThat(counted.subscriptions).hasValue(1);
        follower.close();

        assertThat(counted.subscriptions).hasValue(0);
        assertThat(follower.peek()).as("though it had read a page").isEmpty();
        assertThat(follower.next()).isEmpty();
        assertThat(follower.awaitNext(LONG)).isFalse();
        assertThat(follower.position()).isEqualTo(1);
    }

    @Test
    void a_subscription_that_does_not_close_is_told() {
        LogFollower follower = new LogFollower(
                new PassingLog(log) {
                    @Override
                    public AutoCloseable onAppend(Runnable wakeUp) {
                        return () -> {
                            throw new IOException("the connection is gone");
                        };
                    }
                },
                0);

        assertThatThrownBy(follower::close)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the connection is gone");
        assertThat(follower.isClosed()).isTrue();
    }

    @Test
    void a_log_with_a_gap_is_not_read_over_it() {
        appendMany(3);
        PassingLog damaged = new PassingLog(log) {
            @Override
            public List<LoggedEvent> readAfter(long position, int limit) {
                return super.readAfter(position, limit).stream()
                        .filter(event -> event.position() != 2)
                        .toList();
            }
        };
        try (LogFollower follower = new LogFollower(damaged, 0)) {
            assertThat(follower.poll().map(LoggedEvent::position)).contains(1L);
            assertThatThrownBy(follower::poll).hasMessageContaining("after position 1 it goes on with 3");
            assertThat(follower.position()).isEqualTo(1);
        }
    }

    /** A log that tells how often it was looked at, and by how many it is heard. */
    private static class Counted extends PassingLog {
        final AtomicInteger looks = new AtomicInteger();
        final AtomicInteger subscriptions = new AtomicInteger();

        Counted(EventLog log) {
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
            AutoCloseable subscription = super.onAppend(wakeUp);
            subscriptions.incrementAndGet();
            return () -> {
                subscriptions.decrementAndGet();
                subscription.close();
            };
        }
    }

    /** A log in another process, whose wake-ups are lost. */
    private static final class Mute extends Counted {
        Mute(EventLog log) {
            super(log);
        }

        @Override
        public AutoCloseable onAppend(Runnable wakeUp) {
            return () -> {};
        }
    }
}
