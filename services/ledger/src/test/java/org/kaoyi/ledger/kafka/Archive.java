package org.kaoyi.ledger.kafka;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** Logs with events of several occasions, and some that concern them all. */
final class Archive {
    private static final int OCCASIONS = 13;
    private static final int REFERENCE_EVERY = 7;

    private Archive() {}

    static EventLog empty() {
        return new InMemoryEventLog(Clock.systemUTC());
    }

    static EventLog of(int events) {
        EventLog log = empty();
        record(log, events);
        return log;
    }

    /** Adds events one by one. */
    static void record(EventLog log, int events) {
        long first = log.head().position() + 1;
        for (long number = first; number < first + events; number++) {
            String words = "account " + number;
            Appends append = number % REFERENCE_EVERY == 0
                    ? Appends.anAppend().ofReference("source/K" + number % 5, words)
                    : Appends.anAppend().of("talk-" + number % OCCASIONS, "claim/K" + number % 9, words);
            log.append(append.build()).join();
        }
    }

    static List<LoggedEvent> all(EventLog log) {
        List<LoggedEvent> all = new ArrayList<>();
        log.readAllAfter(0, all::add);
        return all;
    }

    static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** Takes events until one position is reached; the log's order is checked by comparing what comes back. */
    static List<LoggedEvent> takeUpTo(EventFeed feed, long position) throws InterruptedException {
        List<LoggedEvent> taken = new ArrayList<>();
        while (feed.position() < position) {
            taken.add(feed.next().orElseThrow());
        }
        return taken;
    }
}
