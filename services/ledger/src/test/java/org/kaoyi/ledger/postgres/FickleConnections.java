package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A source whose connections are not what they were when the log was opened. */
final class FickleConnections {
    private final DataSource delegate;
    private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();
    private final AtomicInteger bySequencer = new AtomicInteger();
    private final AtomicInteger refusedToSequencer = new AtomicInteger();
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

    /** As it does when others have let go of theirs. */
    void giveAgain() {
        exhausted = false;
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
        return opened.size();
    }

    /** As many as nobody has closed. */
    long open() {
        return opened.stream().filter(FickleConnections::isOpen).count();
    }

    private static boolean isOpen(Connection connection) {
        try {
            return !connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many whoever decides what is written has opened since it began; others open theirs in their own time. */
    int openedBySequencer() {
        return bySequencer.get();
    }

    /** How often it was refused one. */
    int refusedToSequencer() {
        return refusedToSequencer.get();
    }

    private static boolean isSequencer() {
        return Thread.currentThread().getName().equals("ledger-sequencer");
    }

    DataSource source() {
        return Proxies.proxy(DataSource.class, (self, method, arguments) -> {
            if (exhausted) {
                refusedToSequencer.addAndGet(isSequencer() ? 1 : 0);
                throw new SQLException("too many clients already", "53300");
            }
            Object result = Proxies.call(delegate, method, arguments);
            return result instanceof Connection connection ? fickle(connection) : result;
        });
    }

    private Connection fickle(Connection connection) throws SQLException {
        opened.add(connection);
        bySequencer.addAndGet(isSequencer() ? 1 : 0);
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
