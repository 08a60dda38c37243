package org.kaoyi.benchmarks.views;

import java.util.ArrayList;
import java.util.List;
import org.kaoyi.benchmarks.event.CaseEvents;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;

/** Fills a ledger with cases of four claims each, on occasions of the same size at any number of claims. */
final class CaseLedger {
    private static final int BATCH_EVENTS = 1_000;

    private final EventLog log;
    private final List<NewEvent> waiting = new ArrayList<>();

    CaseLedger(EventLog log) {
        this.log = log;
    }

    /** @return the position of the last event */
    long fill(long seed, int claims) {
        CaseEvents events = new CaseEvents(seed);
        events.references().forEach(this::append);
        for (int number = 0; number < claims / CaseEvents.CLAIMS_A_CASE; number++) {
            events.nextCase().forEach(this::append);
        }
        send();
        return log.head().position();
    }

    private void append(NewEvent event) {
        waiting.add(event);
        if (waiting.size() == BATCH_EVENTS) {
            send();
        }
    }

    private void send() {
        if (!waiting.isEmpty()) {
            log.append(new Append(List.of(), List.copyOf(waiting), null)).join();
            waiting.clear();
        }
    }
}
