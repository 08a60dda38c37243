package org.kaoyi.claims.decision;

import java.util.List;
import org.kaoyi.claims.event.LedgerEvent;

/** What a request becomes: events, nothing (it is recorded already), or a refusal. */
public sealed interface Decision {

    /** The request is granted; these events record it, all or none. */
    record Accepted(List<LedgerEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The ledger holds this already, with the same content; nothing is added. */
    record AlreadyRecorded() implements Decision {}

    /** The request breaks a rule; nothing is added. */
    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(LedgerEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(Rule rule, String field, Object subject) {
        return new Refused(new Refusal(rule, field, subject.toString()));
    }
}
