package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is said where the database of the views is away, and of a view that there is not. */
class UnreachableViewsTest {
    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    /** On port 1 nothing listens. */
    private static DataSource away() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setServerNames(new String[] {"127.0.0.1"});
        away.setPortNumbers(new int[] {1});
        return away;
    }

    @Test
    void neither_the_past_nor_a_comparison_can_be_had() {
        assertThatThrownBy(() -> PastReports.at(0, away(), ledger.log, ledger.codec))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessage("the past can not be folded");
        ViewsCheck check = new ViewsCheck(away(), ledger.log, ledger.codec);
        assertThatThrownBy(check::run)
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessage("the views can not be read");
    }

    @Test
    void a_past_whose_connection_broke_meanwhile_is_told_when_it_is_closed() {
        DataSource database = ProjectionDatabase.fresh();
        DataSource breaking = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> withoutRollback(database.getConnection()));
        PastReports past = PastReports.at(0, breaking, ledger.log, ledger.codec);

        assertThatThrownBy(past::close)
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessage("the temporary tables can not be dropped")
                .hasRootCauseMessage("the server was stopped");
    }

    private static Connection withoutRollback(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("rollback")) {
                        throw new SQLException("the server was stopped");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void a_view_that_there_is_not_is_refused_with_those_that_there_are() {
        try (ProjectionsRuntime runtime = new ProjectionsRuntime(away(), ledger.log, ledger.codec)) {
            assertThatThrownBy(() -> runtime.rebuild("discrepancy"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There is no projection \"discrepancy\"; there are %s."
                            .formatted(String.join(", ", runtime.names())));
        }
    }
}
