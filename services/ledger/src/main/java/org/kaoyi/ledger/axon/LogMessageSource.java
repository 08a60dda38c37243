package org.kaoyi.ledger.axon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLog;

/** The source of the streaming processors: every event of the log in order, woken by appends. */
public final class LogMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final EventLog log;
    private final EventMessages messages;
    private final Clock clock;

    public LogMessageSource(EventLog log, EventMessages messages, Clock clock) {
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    /** A stream of the events after a token; from the beginning when it is null. */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new FollowingStream(log, Tokens.position(token), messages);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return Tokens.head(log);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return Tokens.before(log, instant);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return Tokens.before(log, clock.instant().minus(duration));
    }
}
