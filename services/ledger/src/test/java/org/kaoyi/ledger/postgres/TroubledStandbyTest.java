package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.Proxies.proxy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.LogUnavailable;
import org.postgresql.ds.PGSimpleDataSource;

/** A standby whose turn has come and that can not take it, and a connection that does not even close. */
class TroubledStandbyTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_standby_that_can_not_begin_goes_on_standing_by(boolean overtaken) {
        AtomicInteger turns = new AtomicInteger();
        Standby standby = new Standby(LedgerDatabase.fresh().source(), after -> {
            turns.incrementAndGet();
            if (overtaken) {
                throw new SQLException("another recorder was faster");
            }
            throw new IllegalStateException("the tables of another program");
        });
        try (standby) {
            assertThat(turns).as("it was tried").hasPositiveValue();
            assertThat(standby.isWriting()).isFalse();
            failure(standby.append(record("claim/K2", "by nobody")))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("stands by");
        }
    }

    @Test
    void a_connection_that_does_not_close_is_made_anew_all_the_same() throws SQLException {
        AtomicInteger made = new AtomicInteger();
        HeldConnection held = new HeldConnection(
                new PGSimpleDataSource() {
                    @Override
                    public Connection getConnection() {
                        made.incrementAndGet();
                        return unclosable();
                    }
                },
                Duration.ofSeconds(3));

        held.get();
        held.close();
        held.get();

        assertThat(made).hasValue(2);
    }

    @Test
    void a_connection_that_is_kept_notices_a_dead_network_after_its_patience_and_flushes_nothing_to_the_disk()
            throws SQLException {
        try (HeldConnection held = new HeldConnection(LedgerDatabase.fresh().source(), Duration.ofSeconds(3));
                Statement statement = held.get().createStatement();
                ResultSet setting = statement.executeQuery("SHOW synchronous_commit")) {
            assertThat(held.get().getNetworkTimeout()).isEqualTo(3_000);
            setting.next();
            assertThat(setting.getString(1)).isEqualTo("off");
        }
    }

    private static Connection unclosable() {
        return proxy(Connection.class, (connection, method, arguments) -> {
            if (method.getName().equals("close")) {
                throw new SQLException("the network is gone");
            }
            return silent();
        });
    }

    private static Statement silent() {
        return proxy(
                Statement.class,
                (statement, method, arguments) -> method.getName().equals("execute") ? false : null);
    }
}
