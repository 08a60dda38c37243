package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.another;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.sequencing.StoredRequest;

/** What a sequencer is told before it writes, and whether what it wrote stands when the answer was lost. */
class QuestionsTest {
    private final LedgerDatabase database = LedgerDatabase.fresh();
    private List<LoggedEvent> events = List.of();
    private Connection connection;

    @BeforeEach
    void recordThree() throws SQLException {
        try (PostgresEventLog log = database.open(Clock.systemUTC())) {
            log.append(record("claim/K1", "apologised")).join();
            log.append(record("claim/K1", "did not")).join();
            Append asked = anAppend().of("claim/K2", "was thanked").build();
            log.append(new Append(asked.expectations(), asked.events(), "request-7"))
                    .join();
            events = wholeLog(log);
        }
        connection = database.source().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void what_was_written_stands_when_each_of_its_events_stands_at_its_position() throws SQLException {
        Questions questions = new Questions(connection);

        assertThat(questions.holds(events)).isTrue();
        assertThat(questions.holds(events.subList(1, 3))).isTrue();
        assertThat(questions.holds(events.subList(1, 2))).isTrue();
    }

    @Test
    void it_does_not_where_another_event_stands_at_one_of_them() throws SQLException {
        Questions questions = new Questions(connection);

        assertThat(questions.holds(List.of(another(events.getFirst())))).isFalse();
        assertThat(questions.holds(List.of(events.get(0), events.get(1), another(events.get(2)))))
                .isFalse();
    }

    @Test
    void nor_where_the_log_ends_before_it() throws SQLException {
        database.execute("ALTER TABLE ledger_event DISABLE TRIGGER USER");
        database.execute("DELETE FROM ledger_event WHERE position = 3");

        Questions questions = new Questions(connection);

        assertThat(questions.holds(events)).isFalse();
        assertThat(questions.holds(events.subList(2, 3))).isFalse();
    }

    @Test
    void of_each_stream_the_last_version_is_told_and_of_one_that_is_not_there_that_it_is_not() throws SQLException {
        assertThat(new Questions(connection).versions(List.of("claim/K1", "claim/K2", "claim/K3")))
                .containsOnly(entry("claim/K1", 1L), entry("claim/K2", 0L), entry("claim/K3", Expectation.NO_STREAM));
    }

    @Test
    void of_the_requests_those_are_told_that_were_used() throws SQLException {
        StoredRequest used = new Questions(connection)
                .requests(List.of("request-7", "request-8"))
                .get("request-7");

        assertThat(used.first()).isEqualTo(3);
        assertThat(used.last()).isEqualTo(3);
        assertThat(new Questions(connection).requests(List.of("request-8"))).isEmpty();
    }
}
