package org.kaoyi.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.jspecify.annotations.Nullable;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.StoredEvent;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Axon's own JDBC engine at its best settings: its table for PostgreSQL with binary payloads, bytes that need no serializing,
 * ascending identifiers, single events without an explicit transaction, many in one whose inserts the driver joins into one
 * statement.
 */
public final class AxonJdbc implements Contestant {
    private static final String AGGREGATE_TYPE = "Claim";

    /** Larger pages than Axon's 100, which double its replay. */
    private static final int PAGE_EVENTS = 10_000;

    @Override
    public String name() {
        return "axon-jdbc";
    }

    @Override
    public void install(BenchmarkDatabase database) {
        try (HikariDataSource pool = BenchmarkDatabase.pooled(database.source(), 1)) {
            engine(pool::getConnection, NoTransactionManager.INSTANCE).createSchema(PostgresEventTableFactory.INSTANCE);
        }
    }

    @Override
    public EventStore open(BenchmarkDatabase database, int connections) throws Exception {
        PGSimpleDataSource source = database.source();
        source.setReWriteBatchedInserts(true);
        return new Store(BenchmarkDatabase.pooled(source, connections + 1));
    }

    private static JdbcEventStorageEngine engine(
            org.axonframework.common.jdbc.ConnectionProvider connections, TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(BytesAsTheyAre.INSTANCE)
                .snapshotSerializer(BytesAsTheyAre.INSTANCE)
                .schema(new EventSchema())
                .batchSize(PAGE_EVENTS)
                .build();
    }

    private static final class Store implements EventStore {
        private final HikariDataSource pool;
        private final JdbcEventStorageEngine single;
        private final JdbcEventStorageEngine many;

        Store(HikariDataSource pool) {
            this.pool = pool;
            single = engine(pool::getConnection, NoTransactionManager.INSTANCE);
            ThreadTransactions transactions = new ThreadTransactions(pool);
            many = engine(transactions, transactions);
        }

        @Override
        public void append(List<StoredEvent> events) {
            List<GenericDomainEventMessage<?>> messages = new ArrayList<>(events.size());
            Instant now = Instant.now();
            for (StoredEvent event : events) {
                messages.add(new GenericDomainEventMessage<>(
                        AGGREGATE_TYPE,
                        event.stream(),
                        0,
                        new BytesAsTheyAre.Payload(event.type(), event.schemaVersion(), event.payload()),
                        Map.of(BytesAsTheyAre.METADATA_KEY, new String(event.metadata(), StandardCharsets.UTF_8)),
                        event.id().toString(),
                        now));
            }
            (events.size() == 1 ? single : many).appendEvents(messages);
        }

        @Override
        public Follower follow() {
            return new Follower() {
                private @Nullable TrackingToken token;

                @Override
                public List<String> poll() {
                    List<String> streams = new ArrayList<>();
                    try (Stream<? extends TrackedEventMessage<?>> events = single.readEvents(token, false)) {
                        for (Iterator<? extends TrackedEventMessage<?>> each = events.iterator(); each.hasNext(); ) {
                            TrackedEventMessage<?> event = each.next();
                            token = event.trackingToken();
                            streams.add(((org.axonframework.eventhandling.DomainEventMessage<?>) event)
                                    .getAggregateIdentifier());
                        }
                    }
                    return streams;
                }
            };
        }

        @Override
        public long replay(Binding binding) {
            long read = 0;
            try (Stream<? extends TrackedEventMessage<?>> events = single.readEvents(null, false)) {
                for (Iterator<? extends TrackedEventMessage<?>> each = events.iterator(); each.hasNext(); ) {
                    BytesAsTheyAre.Payload payload =
                            (BytesAsTheyAre.Payload) each.next().getPayload();
                    binding.bind(payload.type(), payload.schemaVersion(), payload.bytes());
                    read++;
                }
            }
            return read;
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
