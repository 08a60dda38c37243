package org.kaoyi.ledger.postgres;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** A log whose batches are full so early that several are under way where usually one would be. */
public final class SmallBatches {
    /** Where callers wait one for another, batches are full all the same. */
    public static final int EVENTS = 8;

    private static final int UNDER_WAY = 3;

    private SmallBatches() {}

    static PostgresEventLog open(DataSource writer, LedgerDatabase database, int events) {
        return PostgresEventLog.open(writer, database.source(), Clock.systemUTC(), limits(events), OpenMode.TAKE_OVER);
    }

    /** @param events with which a batch is full */
    public static SequencerLimits limits(int events) {
        return new SequencerLimits(
                1_000,
                1_000_000,
                Duration.ofSeconds(30),
                events,
                1_000_000,
                events,
                1_000_000,
                UNDER_WAY,
                Duration.ZERO,
                Duration.ofSeconds(30));
    }
}
