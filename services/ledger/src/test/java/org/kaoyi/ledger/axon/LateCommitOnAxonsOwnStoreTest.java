package org.kaoyi.ledger.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.JavaSerializer;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaoyi.ledger.postgres.LedgerDatabase;

/** Axon's JDBC store, which is why we have our own: of three committed events a processor is shown two. */
class LateCommitOnAxonsOwnStoreTest extends LateCommitContract {
    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final List<Connection> connections = new ArrayList<>();

    @BeforeEach
    void createTables() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            engine(connection).createSchema(PostgresEventTableFactory.INSTANCE);
        }
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    @Override
    Begun begin(String stream) throws SQLException {
        Connection connection = keptOpen();
        connection.setAutoCommit(false);
        GenericMessage<Object> told =
                new GenericMessage<>(UUID.randomUUID().toString(), stream, MetaData.emptyInstance());
        engine(connection).appendEvents(new GenericDomainEventMessage<>("claim", stream, 0, told, OLD));
        return () -> {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    EventStorageEngine reader() {
        try {
            return engine(keptOpen());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    List<String> shown() {
        return List.of("claim/begun-second", "claim/begun-afterwards");
    }

    private Connection keptOpen() throws SQLException {
        Connection connection = database.source().getConnection();
        connections.add(connection);
        return connection;
    }

    /** Axon closes its connection after each call; the test decides about ours. */
    private static JdbcEventStorageEngine engine(Connection connection) {
        Serializer serializer = JavaSerializer.builder().build();
        PersistenceExceptionResolver noDuplicates = exception -> false;
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(noDuplicates)
                .connectionProvider(() -> Uncloseable.of(connection))
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
    }
}
