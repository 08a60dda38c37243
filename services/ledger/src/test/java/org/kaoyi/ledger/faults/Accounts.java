package org.kaoyi.ledger.faults;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** A load of which every event is known by its number, so that any run of it must lead to the same root. */
final class Accounts {
    /** The load's own time: with the machine's, no two runs would have the same root. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("1957-11-09T10:00:00Z"), ZoneOffset.UTC);

    private static final byte[] NO_METADATA = {};

    private Accounts() {}

    /** The append that stands at this position, from 1. */
    static Append number(long number) {
        String stream = "claim/account-" + number;
        byte[] words = ("account " + number).getBytes(StandardCharsets.UTF_8);
        NewEvent event = new NewEvent(stream, "ClaimRecorded", 1, "occasion/moscow-1957", words, NO_METADATA);
        return new Append(List.of(Expectation.noStream(stream)), List.of(event), null);
    }

    /** The root of a log that holds the first accounts and was never disturbed. */
    static byte[] undisturbedRoot(long accounts) {
        try (InMemoryEventLog log = new InMemoryEventLog(CLOCK)) {
            for (long number = 1; number <= accounts; number++) {
                log.append(number(number)).join();
            }
            return log.head().root();
        }
    }
}
