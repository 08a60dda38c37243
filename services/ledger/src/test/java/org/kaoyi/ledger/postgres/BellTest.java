package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.postgres.Proxies.call;
import static org.kaoyi.ledger.postgres.Proxies.proxy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.testing.PostgresServer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/** How processes wake one another. In a database of its own: a bell is heard by all who listen in the same. */
class BellTest {
    private static final PGNotification[] SILENCE = {};

    private final String name = "bell_" + UUID.randomUUID().toString().replace('-', '_');
    private final PGSimpleDataSource database = PostgresServer.EMBEDDED.database(name);
    private final AtomicInteger rings = new AtomicInteger();

    @BeforeEach
    void makeDatabase() throws SQLException {
        administer("CREATE DATABASE " + name);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        administer("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** Once at the beginning: what was appended before it listened rang for nobody. */
    @Test
    void who_listens_is_woken_once_at_the_beginning_and_by_each_ring() {
        try (HeadListener listener = new HeadListener(database, rings::incrementAndGet);
                HeadNotifier notifier = new HeadNotifier(database)) {
            await().untilAsserted(() -> assertThat(rings).hasValue(1));
            notifier.ring();
            await().untilAsserted(() -> assertThat(rings).hasValue(2));
            notifier.ring();
            await().untilAsserted(() -> assertThat(rings).hasValue(3));
        }
    }

    @Test
    void while_nobody_rings_he_is_not_woken() {
        try (HeadListener listener = new HeadListener(silentAtFirst(2), rings::incrementAndGet);
                HeadNotifier notifier = new HeadNotifier(database)) {
            await().untilAsserted(() -> assertThat(rings).hasPositiveValue());
            notifier.ring();
            await().untilAsserted(() -> assertThat(rings).hasValueGreaterThan(1));
            assertThat(rings).hasValue(2);
        }
    }

    /** A replica refuses to listen; those who follow it look by themselves. */
    @Test
    void at_a_replica_nobody_listens_and_the_connection_is_given_back() {
        AtomicInteger closed = new AtomicInteger();
        List<String> said = new CopyOnWriteArrayList<>();
        DataSource replica = proxy(DataSource.class, (self, method, arguments) -> {
            Connection connection = database.getConnection();
            return proxy(Connection.class, (outer, asked, with) -> {
                if (asked.getName().equals("close")) {
                    closed.incrementAndGet();
                }
                return asked.getName().equals("createStatement")
                        ? ofReplica(connection.createStatement(), said)
                        : call(connection, asked, with);
            });
        });
        try (HeadListener listener = new HeadListener(replica, rings::incrementAndGet)) {
            await().untilAsserted(() -> assertThat(closed).hasPositiveValue());
        }
        assertThat(said).isEmpty();
        assertThat(rings).hasValue(0);
    }

    private static Statement ofReplica(Statement statement, List<String> said) {
        return proxy(Statement.class, (self, asked, with) -> {
            if (asked.getName().equals("executeQuery")) {
                return statement.executeQuery("SELECT true");
            }
            if (asked.getName().equals("execute")) {
                said.add(with[0].toString());
            }
            return call(statement, asked, with);
        });
    }

    @Test
    void who_is_not_asked_to_ring_does_not() {
        AtomicInteger connections = new AtomicInteger();
        DataSource counted = proxy(DataSource.class, (self, method, arguments) -> {
            connections.incrementAndGet();
            return database.getConnection();
        });
        try (HeadNotifier silent = new HeadNotifier(counted);
                HeadListener listener = new HeadListener(database, rings::incrementAndGet);
                HeadNotifier notifier = new HeadNotifier(database)) {
            await().untilAsserted(() -> assertThat(rings).hasValue(1));
            notifier.ring();
            await().untilAsserted(() -> assertThat(rings).hasValue(2));
            assertThat(connections).hasValue(0);
            silent.ring();
            await().untilAsserted(() -> assertThat(rings).hasValue(3));
        }
    }

    @Test
    void who_has_lost_his_connection_listens_again_and_is_woken_for_what_he_may_have_missed() throws SQLException {
        try (HeadListener listener = new HeadListener(database, rings::incrementAndGet);
                HeadNotifier notifier = new HeadNotifier(database)) {
            await().untilAsserted(() -> assertThat(rings).hasValue(1));
            endConnections();
            await().untilAsserted(() -> assertThat(rings).hasValue(2));
            notifier.ring();
            await().untilAsserted(() -> assertThat(rings).hasValue(3));
        }
    }

    @Test
    void a_notifier_that_has_lost_its_connection_rings_by_another() throws SQLException {
        try (HeadListener listener = new HeadListener(database, rings::incrementAndGet);
                HeadNotifier notifier = new HeadNotifier(database)) {
            await().untilAsserted(() -> assertThat(rings).hasValue(1));
            notifier.ring();
            await().untilAsserted(() -> assertThat(rings).hasValue(2));
            endConnections();
            await().untilAsserted(() -> assertThat(rings).hasValue(3));
            int heard = rings.get();
            notifier.ring(); // by a connection that is gone
            await().until(() -> {
                notifier.ring();
                return rings.get() > heard;
            });
        }
    }

    @Test
    void whoever_closes_a_bell_lets_go_of_its_connection() throws SQLException {
        HeadListener listener = new HeadListener(database, rings::incrementAndGet);
        HeadNotifier notifier = new HeadNotifier(database);
        await().untilAsserted(() -> assertThat(rings).hasValue(1));
        notifier.ring();
        await().untilAsserted(() -> assertThat(rings).hasValue(2));
        assertThat(connections()).isEqualTo(2);

        new TwoBells(notifier, listener).close();

        await().untilAsserted(() -> assertThat(connections()).isZero());
    }

    /** Connections that are told of no ring for a while, as by a driver that returns early. */
    private DataSource silentAtFirst(int times) {
        AtomicInteger silences = new AtomicInteger(times);
        return proxy(DataSource.class, (self, method, arguments) -> {
            Connection connection = database.getConnection();
            PGConnection heard = connection.unwrap(PGConnection.class);
            PGConnection silent = proxy(
                    PGConnection.class,
                    (inner, asked, with) -> silences.getAndDecrement() > 0 ? SILENCE : call(heard, asked, with));
            return proxy(
                    Connection.class,
                    (outer, asked, with) -> asked.getName().equals("unwrap") ? silent : call(connection, asked, with));
        });
    }

    private void endConnections() throws SQLException {
        administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    private int connections() throws SQLException {
        try (Connection connection = administration();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname = '"
                                + name + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void administer(String sql) throws SQLException {
        try (Connection connection = administration();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection administration() throws SQLException {
        return PostgresServer.EMBEDDED.database(PostgresServer.FIRST_DATABASE).getConnection();
    }
}
