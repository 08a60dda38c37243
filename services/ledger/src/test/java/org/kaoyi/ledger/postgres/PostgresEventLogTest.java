package org.kaoyi.ledger.postgres;

import java.time.Clock;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.EventLogContract;

class PostgresEventLogTest extends EventLogContract {
    @Override
    protected EventLog emptyLog(Clock clock) {
        return LedgerDatabase.fresh().open(clock);
    }
}
