package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A source whose connections are not what they were when the log was opened. */
final class FickleConnections {
    private final DataSource delegate;
    private final AtomicInteger opened = new AtomicInteger();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private volatile boolean exhausted;
    private volatile boolean readOnly;
    private volatile boolean closeFails;

    FickleConnections(DataSource delegate) {
        this.delegate = delegate;
    }

    /** As a server at its limit does. */
    void giveNoMore() {
        exhausted = true;
    }

    /** As a server does that is being replaced. */
    void letNewOnesOnlyRead(boolean only) {
        readOnly = only;
    }

    /** As no driver should. */
    void failToClose() {
        closeFails = true;
    }

    int opened() {
        return opened.get();
    }

    /** How often whoever decides what is written was refused one; others ask for theirs in their own time. */
    int refusedToSequencer() {
        return refused.getOrDefault("ledger-sequencer", 0);
    }

    DataSource source() {
        return Proxies.proxy(DataSource.class, (self, method, arguments) -> {
            if (exhausted) {
                refused.merge(Thread.currentThread().getName(), 1, Integer::sum);
                throw new SQLException("too many clients already", "53300");
            }
            Object result = Proxies.call(delegate, method, arguments);
            return result instanceof Connection connection ? fickle(connection) : result;
        });
    }

    private Connection fickle(Connection connection) throws SQLException {
        opened.incrementAndGet();
        if (readOnly) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET default_transaction_read_only = on");
            }
        }
        return Proxies.proxy(Connection.class, (self, method, arguments) -> {
            Object result = Proxies.call(connection, method, arguments);
            if (closeFails && method.getName().equals("close")) {
                throw new IllegalStateException("injected while a connection is closed");
            }
            return result;
        });
    }
}
