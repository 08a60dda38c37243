package org.kaoyi.ledger.axon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.feed.LogFollower;

/** The source of the streaming processors: every event of the log in order, from the log's own tail or by another way. */
public final class LogMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final EventLog log;
    private final LongFunction<EventFeed> feeds;
    private final EventMessages messages;
    private final Clock clock;

    /** Follows the log's tail, woken by appends. */
    public LogMessageSource(EventLog log, EventMessages messages, Clock clock) {
        this(log, after -> new LogFollower(log, after), messages, clock);
    }

    /** @param feeds opens a feed of the log's events after a position */
    public LogMessageSource(EventLog log, LongFunction<EventFeed> feeds, EventMessages messages, Clock clock) {
        this.log = log;
        this.feeds = feeds;
        this.messages = messages;
        this.clock = clock;
    }

    /** A stream of the events after a token; from the beginning when it is null. */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new FollowingStream(feeds.apply(Tokens.position(token)), messages);
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
