package org.kaoyi.benchmarks.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** One connection for a thread from the begin of its transaction to the end, as Spring would hand it to Axon. */
final class ThreadTransactions implements TransactionManager, ConnectionProvider {
    @SuppressWarnings("ThreadLocalUsage") // each store has transactions of its own
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    private final DataSource pool;

    ThreadTransactions(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() {
        Connection connection = current.get();
        if (connection == null) {
            throw new IllegalStateException("no transaction was begun on this thread");
        }
        return ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            current.set(connection);
            return new Begun(connection);
        } catch (SQLException e) {
            throw new EventStoreException("a transaction did not begin", e);
        }
    }

    private final class Begun implements Transaction {
        private final Connection connection;

        Begun(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(connection::commit);
        }

        @Override
        public void rollback() {
            end(connection::rollback);
        }

        private void end(Ending ending) {
            current.remove();
            try (connection) {
                ending.end();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new EventStoreException("a transaction did not end", e);
            }
        }
    }

    private interface Ending {
        void end() throws SQLException;
    }
}
