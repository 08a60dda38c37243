package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** What may be filled into a log, and into which. */
class LogFillingTest {
    private final LedgerDatabase database = LedgerDatabase.fresh();

    private static List<LoggedEvent> twoEvents() {
        try (EventLog other = new InMemoryEventLog(Clock.systemUTC())) {
            other.append(record("claim/K1", "first")).join();
            other.append(record("claim/K2", "second")).join();
            return other.readAfter(0, 2);
        }
    }

    private void fill(List<LoggedEvent> events) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            LogFilling.fill(connection, events.iterator());
            connection.commit();
        }
    }

    @Test
    void a_log_that_holds_something_is_not_filled() throws SQLException {
        fill(twoEvents());

        assertThatThrownBy(() -> fill(twoEvents())).hasMessage("the log is not empty");
        assertThat(database.ask("SELECT count(*) FROM ledger_event")).isEqualTo("2");
    }

    @Test
    void of_events_with_a_gap_none_is_filled_in() {
        assertThatThrownBy(() -> fill(twoEvents().subList(1, 2))).hasMessage("position 2 stands where 1 is due");
        assertThat(database.ask("SELECT count(*) FROM ledger_event")).isEqualTo("0");
    }
}
