package org.kaoyi.app.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** Whether this machine's clock can be right: time in the log never goes back, so a wrong one marks what is recorded for ever. */
public final class Times {
    /** Two machines with NTP differ by milliseconds; one without by seconds. */
    private static final Duration AHEAD_MAX = Duration.ofMinutes(1);

    private Times() {}

    /** The clock beside the last event. */
    public static Examination examine(EventLog log, Clock clock) {
        List<LoggedEvent> last = log.readAfter(Math.max(0, log.head().position() - 1), 1);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (last.isEmpty()) {
            return Examination.ok("clock", "it is " + now + "; nothing is recorded yet");
        }
        Instant recorded = last.getFirst().recordedAt().truncatedTo(ChronoUnit.SECONDS);
        return recorded.isAfter(now.plus(AHEAD_MAX))
                ? Examination.warn(
                        "clock",
                        "it is %s here, and the last event was recorded at %s: one of the two clocks is or was wrong"
                                .formatted(now, recorded),
                        "Set the clock right (NTP); until then new events bear the time of the last one. See docs/operations.md, Clocks.")
                : Examination.ok("clock", "it is %s; the last event was recorded at %s".formatted(now, recorded));
    }
}
