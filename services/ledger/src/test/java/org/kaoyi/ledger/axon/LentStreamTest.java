package org.kaoyi.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.SettableClock;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.testing.Patience;

/** What a processor gets lent for as long as it reads, and gives back. */
class LentStreamTest {
    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final CountedListeners log = new CountedListeners(new InMemoryEventLog(clock));
    private final LogMessageSource source = new LogMessageSource(log, Told.messages(), clock);

    @Test
    void a_stream_that_is_closed_leaves_nobody_listening_to_the_log() {
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        int withoutCallback = log.listeners;
        assertThat(stream.setOnAvailableCallback(() -> {})).isTrue();
        assertThat(log.listeners).isEqualTo(withoutCallback + 1);

        stream.close();

        assertThat(log.listeners).isZero();
    }

    @Test
    void only_who_asked_last_is_called() {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            AtomicInteger earlier = new AtomicInteger();
            AtomicInteger later = new AtomicInteger();
            stream.setOnAvailableCallback(earlier::incrementAndGet);
            stream.setOnAvailableCallback(later::incrementAndGet);

            tell("the guest apologised");

            assertThat(earlier).hasValue(0);
            assertThat(later).hasPositiveValue();
        }
    }

    @Test
    void who_asks_a_closed_stream_for_the_next_event_is_told_that_none_will_come() {
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        stream.close();

        assertThatThrownBy(() -> elsewhere(stream::nextAvailable))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("the stream was closed");
    }

    /** Axon's coordinator and its worker are two threads. */
    @Test
    void what_one_thread_has_done_with_a_stream_keeps_no_other_waiting() throws Exception {
        tell("the guest apologised");
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        assertThat(stream.peek()).isPresent();
        assertThat(elsewhere(stream::peek)).isPresent();
        assertThat(stream.nextAvailable().trackingToken()).isEqualTo(Tokens.at(1));
        assertThat(elsewhere(stream::peek)).isEmpty();
        stream.setOnAvailableCallback(() -> {});
        assertThat(elsewhere(stream::peek)).isEmpty();
        stream.close();
        assertThat(elsewhere(stream::peek)).isEmpty();
    }

    @Test
    void a_token_at_a_time_stands_before_what_came_from_then_on() {
        tell("at ten");
        clock.set("2026-11-22T11:00:00Z");
        tell("at eleven");

        assertThat(source.createTokenAt(Instant.parse("2026-11-22T10:30:00Z"))).isEqualTo(Tokens.at(1));
        assertThat(source.createTokenSince(Duration.ofMinutes(30))).isEqualTo(Tokens.at(1));
        assertThat(source.createTokenSince(Duration.ofHours(1))).isNull();
    }

    @Test
    void a_log_of_several_pages_is_read_to_its_end() {
        int events = 2 * EventLog.PAGE_EVENTS + 1;
        for (int i = 0; i < events; i++) {
            tell("account " + i);
        }
        Stream<?> read = new LogEventStorageEngine(log, Told.messages()).readEvents(null, false);
        assertThat(read).hasSize(events);
    }

    private void tell(String words) {
        byte[] payload = words.getBytes(StandardCharsets.UTF_8);
        NewEvent event = new NewEvent("claim/K2", "Told", 1, null, payload, new byte[0]);
        log.append(new Append(List.of(), List.of(event), null)).join();
    }

    /** On another thread, which must not wait for this one. */
    private static <T> T elsewhere(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().start(task);
        try {
            return task.get(Patience.WITH_A_BUSY_MACHINE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception known ? known : e;
        } catch (TimeoutException e) {
            throw new AssertionError("the other thread waits", e);
        }
    }

    /** A log that counts who wants to be called when it grows. */
    private static final class CountedListeners extends PassingLog {
        private int listeners;

        CountedListeners(EventLog log) {
            super(log);
        }

        @Override
        public AutoCloseable onAppend(Runnable listener) {
            AutoCloseable subscription = super.onAppend(listener);
            listeners++;
            return () -> {
                subscription.close();
                listeners--;
            };
        }
    }
}
