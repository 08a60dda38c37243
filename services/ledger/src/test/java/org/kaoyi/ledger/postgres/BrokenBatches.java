package org.kaoyi.ledger.postgres;

import static org.kaoyi.ledger.postgres.Proxies.call;
import static org.kaoyi.ledger.postgres.Proxies.proxy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Connections on which the program itself breaks in the midst of a batch, while the server and the line stand. */
final class BrokenBatches {
    private final AtomicReference<@Nullable Throwable> amidRows = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> beforeCommit = new AtomicReference<>();
    private final AtomicInteger copied = new AtomicInteger();
    private final DataSource delegate;

    BrokenBatches(DataSource delegate) {
        this.delegate = delegate;
    }

    /** When rows are about to be sent. */
    void breakAmidRows(Throwable how) {
        amidRows.set(how);
    }

    /** When all of a batch was sent but for the commit. */
    void breakBeforeCommit(Throwable how) {
        beforeCommit.set(how);
    }

    /** How often a batch was sent, whether or not that was of use. */
    int copied() {
        return copied.get();
    }

    DataSource source() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(delegate, method, arguments);
            return result instanceof Connection connection ? breaking(connection) : result;
        });
    }

    private Connection breaking(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit")) {
                throwOnce(beforeCommit);
            }
            Object result = call(connection, method, arguments);
            return result instanceof PGConnection server && method.getName().equals("unwrap")
                    ? copying(server, (BaseConnection) connection)
                    : result;
        });
    }

    private PGConnection copying(PGConnection server, BaseConnection connection) {
        return proxy(
                PGConnection.class,
                (self, method, arguments) -> method.getName().equals("getCopyAPI")
                        ? new BreakingCopies(connection)
                        : call(server, method, arguments));
    }

    private static void throwOnce(AtomicReference<@Nullable Throwable> injected) throws Throwable {
        Throwable now = injected.getAndSet(null);
        if (now != null) {
            throw now;
        }
    }

    private final class BreakingCopies extends CopyManager {
        BreakingCopies(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public CopyIn copyIn(String sql) throws SQLException {
            copied.incrementAndGet();
            CopyIn copy = super.copyIn(sql);
            return proxy(CopyIn.class, (self, method, arguments) -> {
                if (method.getName().equals("writeToCopy")) {
                    throwOnce(amidRows);
                }
                return call(copy, method, arguments);
            });
        }
    }
}
