package org.kaoyi.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.feed.LingeringLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;

class LogMessageSourceTest {
    private final EventLog log = new InMemoryEventLog(Clock.systemUTC());
    private final LogMessageSource source = new LogMessageSource(log, Told.messages(), Clock.systemUTC());
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final PooledStreamingEventProcessor processor = processor();

    @AfterEach
    void stop() {
        processor.shutDown();
    }

    @Test
    void a_processor_reads_what_was_there_and_what_comes_all_in_order() {
        tell(1, 1_500);
        processor.start();
        await().until(() -> handled.size() == 1_500);
        tell(1_501, 3_000);
        await().until(() -> handled.size() == 3_000);
        assertThat(handled).isEqualTo(words(1, 3_000));
    }

    @Test
    void a_processor_that_was_reset_reads_all_again() {
        tell(1, 200);
        processor.start();
        await().until(() -> handled.size() == 200);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().until(() -> handled.size() == 400);
        assertThat(handled.subList(200, 400)).isEqualTo(words(1, 200));
    }

    @Test
    void an_event_that_can_not_be_decoded_halts_the_stream_at_its_position() throws Exception {
        tell(1, 1);
        append("Unheard-of", "?");
        tell(3, 3);
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Told("account 1"));
            assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_stream_opened_at_a_token_goes_on_after_it_and_is_woken() throws Exception {
        tell(1, 2);
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(Tokens.at(1));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(stream.peek().map(EventMessage::getPayload).map(Object::toString))
                    .hasValueSatisfying(told -> assertThat(told).contains("account 2"));
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(Tokens.at(2));
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();

            Future<Boolean> waiting = readers.submit(() -> stream.hasNextAvailable(30, TimeUnit.SECONDS));
            tell(3, 3);
            assertThat(waiting.get()).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Told("account 3"));
        }
    }

    /** Axon's coordinator lets its next task go before it asks whether there is more, so two of its threads may look at once. */
    @Test
    void two_threads_of_a_coordinator_that_look_at_once_see_every_event_once() throws Exception {
        tell(1, 3);
        LingeringLog lingering = new LingeringLog(log);
        LogMessageSource shared = new LogMessageSource(lingering, Told.messages(), Clock.systemUTC());
        try (BlockingStream<TrackedEventMessage<?>> stream = shared.openStream(null)) {
            lingering.lookTwice(stream::hasNextAvailable);
            for (int position = 1; position <= 3; position++) {
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(Tokens.at(position));
            }
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void tokens_since_a_while_ago_stand_before_what_came_since() {
        tell(1, 3);
        assertThat(source.createTokenSince(Duration.ofHours(1))).isNull();
        assertThat(source.createHeadToken()).isEqualTo(Tokens.at(3));
    }

    private void tell(int from, int to) {
        words(from, to).forEach(words -> append("Told", words));
    }

    private static List<String> words(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "account " + i).toList();
    }

    private void append(String type, String words) {
        byte[] payload = words.getBytes(StandardCharsets.UTF_8);
        NewEvent event = new NewEvent("claim/K2", type, 1, null, payload, new byte[0]);
        log.append(new Append(List.of(), List.of(event), null)).join();
    }

    private PooledStreamingEventProcessor processor() {
        return PooledStreamingEventProcessor.builder()
                .name("narratives")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Handler(handled))
                        .listenerInvocationErrorHandler((exception, event, handler) -> {
                            throw exception;
                        })
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(name -> Executors.newSingleThreadScheduledExecutor())
                .workerExecutor(name -> Executors.newSingleThreadScheduledExecutor())
                .initialSegmentCount(1)
                .initialToken(tokens -> tokens.createTailToken())
                .batchSize(1_000)
                .build();
    }

    /** A projection that notes what it was told. */
    static final class Handler {
        private final List<String> handled;

        Handler(List<String> handled) {
            this.handled = handled;
        }

        @EventHandler
        void on(Told told) {
            handled.add(told.words());
        }
    }
}
