package org.kaoyi.benchmarks.views;

import java.util.ArrayList;
import java.util.List;
import org.kaoyi.benchmarks.event.CaseEvents;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;

/** Fills a ledger with cases of four claims each, see {@link CaseEvents}. */
final class CaseLedger {
    private static final int BATCH_EVENTS = 1_000;

    private CaseLedger() {}

    /** @return the position of the last event */
    static long fill(EventLog log, long seed, int claims) {
        CaseEvents events = new CaseEvents(seed);
        List<NewEvent> waiting = new ArrayList<>(events.references());
        for (int claim = 0; claim < claims; claim++) {
            waiting.addAll(events.nextClaim());
            if (waiting.size() >= BATCH_EVENTS) {
                append(log, waiting);
            }
        }
        append(log, waiting);
        return log.head().position();
    }

    private static void append(EventLog log, List<NewEvent> waiting) {
        if (!waiting.isEmpty()) {
            log.append(new Append(List.of(), List.copyOf(waiting), null)).join();
            waiting.clear();
        }
    }
}
