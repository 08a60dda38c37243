package org.kaoyi.ledger.postgres;

import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.EventLog;

/** A log whose batches are full so early that several are under way where usually one would be. */
public final class SmallBatches {
    /** Where callers wait one for another, batches are full all the same. */
    public static final int EVENTS = 8;

    /** An append of two events fills a batch here. */
    static final int FULL = 2;

    private static final int UNDER_WAY = 3;

    private SmallBatches() {}

    static PostgresEventLog open(DataSource writer, LedgerDatabase database, int events) {
        return open(writer, database.source(), events);
    }

    static PostgresEventLog open(DataSource writer, DataSource readers, int events) {
        return PostgresEventLog.open(writer, readers, Clock.systemUTC(), limits(events), OpenMode.TAKE_OVER);
    }

    /** @param events with which a batch is full */
    public static SequencerLimits limits(int events) {
        return limits(events, UNDER_WAY);
    }

    /** @param underWay how many may be stored at once */
    static SequencerLimits limits(int events, int underWay) {
        return new SequencerLimits(
                1_000,
                1_000_000,
                Duration.ofSeconds(30),
                events,
                1_000_000,
                events,
                1_000_000,
                underWay,
                Duration.ZERO,
                Duration.ofSeconds(30));
    }

    /** An append that fills a batch. */
    static Append two(String name) {
        return anAppend()
                .of("claim/" + name, name + "1")
                .of("claim/" + name, name + "2")
                .build();
    }

    /** Three full batches, as many as can be under way. */
    static List<CompletableFuture<Appended>> three(EventLog log) {
        return List.of(log.append(two("a")), log.append(two("b")), log.append(two("c")));
    }

    /** What a log that is as a log must be holds. */
    static List<String> words(EventLog log) {
        return wholeLog(log).stream().map(Appends::words).toList();
    }
}
