package org.kaoyi.ledger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** What every feed promises, wherever its events come from. */
public abstract class EventFeedContract {
    private static final int ROUNDS = 50;

    protected final EventLog log = new InMemoryEventLog(Clock.systemUTC());

    /** A feed of the log's events after a position. */
    protected abstract EventFeed follow(long afterPosition);

    @Test
    void it_reads_all_from_the_beginning_in_order_over_many_pages() throws Exception {
        int events = 2_500;
        appendMany(events);
        try (EventFeed feed = follow(0)) {
            List<Long> read = new ArrayList<>();
            while (feed.position() < events) {
                read.add(feed.next().orElseThrow().position());
            }
            assertThat(read)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events).boxed().toList());
            assertThat(feed.peek()).isEmpty();
        }
    }

    @Test
    void it_brings_every_event_as_the_log_holds_it() throws Exception {
        log.append(Appends.anAppend()
                        .ofReference("source/K2", "Record of the talk, 毛澤東 and Пузанов")
                        .of("claim/K2", "the guest apologised")
                        .build())
                .join();
        log.append(record("claim/K2", "the guest did not apologise")).join();
        try (EventFeed feed = follow(0)) {
            for (LoggedEvent expected : log.readAfter(0, EventLog.PAGE_EVENTS)) {
                assertThat(feed.next().orElseThrow()).usingRecursiveComparison().isEqualTo(expected);
            }
        }
    }

    @Test
    void it_goes_on_after_the_position_it_was_given() throws Exception {
        appendMany(5);
        try (EventFeed feed = follow(3)) {
            assertThat(feed.next().map(LoggedEvent::position)).contains(4L);
            assertThat(feed.position()).isEqualTo(4);
        }
    }

    @Test
    void looking_takes_nothing() throws Exception {
        appendMany(2);
        try (EventFeed feed = follow(0)) {
            assertThat(feed.awaitNext(Duration.ofSeconds(30))).isTrue();
            assertThat(feed.peek().map(LoggedEvent::position)).contains(1L);
            assertThat(feed.peek().map(LoggedEvent::position)).contains(1L);
            assertThat(feed.position()).isZero();
            assertThat(feed.poll().map(LoggedEvent::position)).contains(1L);
            assertThat(feed.position()).isEqualTo(1);
        }
    }

    @Test
    void what_is_appended_while_it_waits_wakes_it() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                EventFeed feed = follow(0)) {
            for (int i = 1; i <= ROUNDS; i++) {
                Future<Optional<LoggedEvent>> waiting = readers.submit(feed::next);
                log.append(record("claim/K2", "account " + i)).join();
                assertThat(waiting.get().map(Appends::words)).contains("account " + i);
            }
        }
    }

    @Test
    void waiting_ends_at_its_time() throws Exception {
        try (EventFeed feed = follow(0)) {
            assertThat(feed.awaitNext(Duration.ofMillis(5))).isFalse();
        }
    }

    @Test
    void closing_ends_a_wait() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            EventFeed feed = follow(0);
            Future<Optional<LoggedEvent>> waiting = readers.submit(feed::next);
            feed.close();
            await().until(waiting::isDone);
            assertThat(waiting.get()).isEmpty();
            assertThat(feed.isClosed()).isTrue();
            assertThat(feed.poll()).isEmpty();
        }
    }

    @Test
    void threads_that_take_at_once_take_every_event_once() throws Exception {
        int events = 2_000;
        appendMany(events);
        Set<Long> taken = new ConcurrentSkipListSet<>();
        try (EventFeed feed = follow(0);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> threads = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                threads.add(readers.submit(() -> {
                    boolean once = true;
                    while (feed.position() < events) {
                        Optional<LoggedEvent> next = feed.poll();
                        once &= next.isEmpty() || taken.add(next.get().position());
                    }
                    return once;
                }));
            }
            for (Future<Boolean> each : threads) {
                assertThat(each.get()).as("each was taken once").isTrue();
            }
        }
        assertThat(taken).hasSize(events);
    }

    /** Events of several occasions, with some that concern all of them in between. */
    protected final void appendMany(int events) {
        for (int i = 1; i <= events; i++) {
            String words = "account " + i;
            log.append(
                            i % 11 == 0
                                    ? Appends.anAppend()
                                            .ofReference("source/K" + i % 7, words)
                                            .build()
                                    : Appends.anAppend()
                                            .of("occasion/talk-" + i % 13, "claim/K" + i % 7, words)
                                            .build())
                    .join();
        }
    }
}
