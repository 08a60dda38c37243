package org.kaoyi.ledger.axon;

import java.time.Clock;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.postgres.LedgerDatabase;

/** The same contract on the log that the program uses. */
class AxonStorageEngineOnPostgresTest extends AxonStorageEngineContractTest {
    @Override
    EventLog open(Clock times) {
        return LedgerDatabase.fresh().open(times);
    }
}
