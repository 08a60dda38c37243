package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLimits;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
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

    @Test
    void a_filling_that_was_given_up_leaves_a_connection_that_can_be_used() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            Iterator<LoggedEvent> withGap = twoEvents().subList(1, 2).iterator();
            assertThatThrownBy(() -> LogFilling.fill(connection, withGap)).isInstanceOf(IllegalArgumentException.class);
            connection.rollback();

            LogFilling.fill(connection, twoEvents().iterator());
            connection.commit();
        }
        assertThat(database.ask("SELECT count(*) FROM ledger_event")).isEqualTo("2");
    }

    @Test
    void payloads_as_large_as_they_may_be_are_filled_in_as_they_are() throws SQLException {
        byte[] large = new byte[EventLimits.PAYLOAD_BYTES_MAX];
        new Random(1957).nextBytes(large);
        NewEvent text = new NewEvent("text/T1", "TextEntered", 1, null, large, new byte[0]);
        List<LoggedEvent> events;
        try (EventLog other = new InMemoryEventLog(Clock.systemUTC())) {
            other.append(new Append(List.of(), List.of(text, text), null)).join();
            events = other.readAfter(0, 2);
        }
        fill(events);

        try (PostgresEventLog log = PostgresEventLog.readOnly(database.source())) {
            // Compared as a whole: element by element millions of bytes take a minute.
            assertThat(log.readAfter(0, 2))
                    .hasSize(2)
                    .allMatch(event -> Arrays.equals(event.payload(), large))
                    .allMatch(event -> event.metadata().length == 0);
        }
    }
}
