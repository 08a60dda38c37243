package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Whoever writes shows that he lives, goes on writing while nobody hears it, and is told when another has taken over. */
class HeartbeatTest {
    private static final String ME = "process 7";

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final AtomicBoolean overtaken = new AtomicBoolean();

    /** So many attempts to connect fail from here on. */
    private final AtomicInteger refusals = new AtomicInteger();

    private final PGSimpleDataSource reachableAtTimes = new PGSimpleDataSource() {
        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection() throws SQLException {
            if (refusals.getAndDecrement() > 0) {
                throw new SQLException("connection refused", "08001");
            }
            return database.source().getConnection();
        }
    };

    @Test
    void a_writer_shows_again_and_again_that_he_lives_and_at_last_that_he_has_gone() {
        isMine();
        try (Heartbeat heartbeat = new Heartbeat(reachableAtTimes, ME, () -> overtaken.set(true))) {
            await().untilAsserted(() -> assertThat(beats()).isGreaterThanOrEqualTo(2));
            assertThat(overtaken).isFalse();
        }
        assertThat(database.ask("SELECT holder FROM ledger_tenure")).isEmpty();
        assertThat(overtaken).isFalse();
    }

    @Test
    void a_database_that_is_away_takes_nothing_from_him() {
        isMine();
        refusals.set(1);
        try (Heartbeat heartbeat = new Heartbeat(reachableAtTimes, ME, () -> overtaken.set(true))) {
            await().untilAsserted(() -> assertThat(beats()).isPositive());
            assertThat(refusals).as("the first beat was not heard").hasNonPositiveValue();
            assertThat(overtaken).isFalse();
        }
    }

    @Test
    void a_connection_that_broke_is_made_anew() {
        isMine();
        try (Heartbeat heartbeat = new Heartbeat(reachableAtTimes, ME, () -> overtaken.set(true))) {
            await().untilAsserted(() -> assertThat(beats()).isPositive());
            database.terminateConnections();
            long before = beats();
            await().untilAsserted(() -> assertThat(beats()).isGreaterThan(before));
            assertThat(overtaken).isFalse();
        }
    }

    @Test
    void who_was_overtaken_is_told_and_leaves_the_others_tenure_alone() {
        isMine();
        try (Heartbeat heartbeat = new Heartbeat(reachableAtTimes, ME, () -> overtaken.set(true))) {
            database.execute("UPDATE ledger_tenure SET holder = 'another'");
            await().untilTrue(overtaken);
        }
        assertThat(database.ask("SELECT holder FROM ledger_tenure")).isEqualTo("another");
    }

    private void isMine() {
        database.execute("UPDATE ledger_tenure SET holder = '" + ME + "', beat = 0");
    }

    private long beats() {
        return Long.parseLong(database.ask("SELECT beat FROM ledger_tenure"));
    }
}
