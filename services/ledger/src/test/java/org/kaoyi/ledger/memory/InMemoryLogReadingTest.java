package org.kaoyi.ledger.memory;

import java.time.Clock;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogReadingContract;

class InMemoryLogReadingTest extends LogReadingContract {
    @Override
    protected EventLog emptyLog(Clock clock) {
        return new InMemoryEventLog(clock);
    }
}
