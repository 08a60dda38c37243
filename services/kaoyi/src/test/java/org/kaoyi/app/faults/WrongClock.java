package org.kaoyi.app.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A machine's clock that goes right until it is set wrong. */
final class WrongClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Sets it; negative where it is behind. */
    void isAheadBy(Duration by) {
        ahead = by;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the log reads instants only");
    }
}
