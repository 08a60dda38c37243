package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.springframework.dao.DataAccessResourceFailureException;

/** Given a pool, whoever does not get the lock for a rebuild gives the connection back on which it was asked for. */
class RebuildLockTest {
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void a_database_that_fails_when_it_is_asked_costs_no_connection() {
        Connection failing = connection(sql -> {
            throw new SQLException("the server was stopped");
        });

        assertThatThrownBy(() -> RebuildLock.on(pool(failing))).isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(closed).hasValue(1);
    }

    @Test
    void neither_does_another_who_has_the_lock() throws SQLException {
        DataSource database = ProjectionDatabase.fresh();
        try (RebuildLock ignored = RebuildLock.on(database);
                Connection second = database.getConnection()) {
            Connection watched = connection(second::prepareStatement);

            assertThatThrownBy(() -> RebuildLock.on(pool(watched))).hasMessageContaining("another process");
        }

        assertThat(closed).hasValue(1);
        RebuildLock.on(database).close();
    }

    private interface Statements {
        PreparedStatement of(String sql) throws SQLException;
    }

    /** A connection that prepares statements, and counts how often it is closed. */
    private Connection connection(Statements statements) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        closed.incrementAndGet();
                        return null;
                    }
                    return statements.of((String) arguments[0]);
                });
    }

    private static DataSource pool(Connection only) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> only);
    }
}
