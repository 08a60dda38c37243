package org.kaoyi.ledger.axon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** What a processor can not do with a ledger: go on where it stood in another store, and be called by a log that does not let go of it. */
class ForeignTokensTest {
    private final EventLog log = new InMemoryEventLog(Clock.systemUTC());

    /** As Axon's token for several sources is, which stands on a position in each. */
    private record OfSeveralSources() implements TrackingToken {
        @Override
        public TrackingToken lowerBound(TrackingToken other) {
            return this;
        }

        @Override
        public TrackingToken upperBound(TrackingToken other) {
            return this;
        }

        @Override
        public boolean covers(TrackingToken other) {
            return false;
        }
    }

    @Test
    void a_token_without_a_position_is_refused() {
        LogMessageSource source = new LogMessageSource(log, Told.messages(), Clock.systemUTC());

        assertThatThrownBy(() -> source.openStream(new OfSeveralSources()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a token of another store can not be followed");
    }

    @Test
    void a_log_that_does_not_let_go_of_a_caller_is_told() {
        EventLog holding = new PassingLog(log) {
            @Override
            public AutoCloseable onAppend(Runnable wakeUp) {
                return () -> {
                    throw new Exception("the connection is gone");
                };
            }
        };
        BlockingStream<TrackedEventMessage<?>> stream =
                new LogMessageSource(holding, Told.messages(), Clock.systemUTC()).openStream(null);
        stream.setOnAvailableCallback(() -> {});

        assertThatThrownBy(() -> stream.setOnAvailableCallback(() -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a subscription of the log did not close")
                .hasRootCauseMessage("the connection is gone");
    }
}
