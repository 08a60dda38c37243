package org.kaoyi.ledger.postgres;

import java.time.Clock;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogReadingContract;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

@OnEveryPostgres
class PostgresLogReadingTest extends LogReadingContract {
    private final PostgresServer server;

    PostgresLogReadingTest(PostgresServer server) {
        this.server = server;
    }

    @Override
    protected EventLog emptyLog(Clock clock) {
        return LedgerDatabase.freshOn(server).open(clock);
    }
}
