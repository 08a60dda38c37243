package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;

import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

@OnEveryPostgres
class DatabaseGuardTest {
    private static final String LISTENING = "SELECT count(*) > 0 FROM pg_stat_activity"
            + " WHERE query LIKE 'LISTEN%' AND state = 'idle'"
            + " AND application_name = current_setting('application_name')";

    private final LedgerDatabase database;

    DatabaseGuardTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_event SET payload = '\\x00'",
                "UPDATE ledger_event SET recorded_at = now() WHERE position = 1",
                "DELETE FROM ledger_event",
                "TRUNCATE ledger_event",
                "DELETE FROM ledger_head",
                "TRUNCATE ledger_head",
                "INSERT INTO ledger_head SELECT 2, position, epoch, frontier, root, holder FROM ledger_head",
                "UPDATE ledger_request SET last = 7",
                "DELETE FROM ledger_request"
            })
    void the_database_refuses_to_change_the_past(String sql) {
        try (PostgresEventLog log = database.open(Clock.systemUTC())) {
            log.append(record("claim/K2", "apologised")).join();
            assertThatThrownBy(() -> database.execute(sql)).hasMessageContaining("the log is append-only");
            assertThat(LogReading.wholeLog(log)).hasSize(1);
        }
    }

    /** A kill of the process would not show it (the page cache survives), so the write-ahead log is asked. */
    @Test
    void what_is_acknowledged_is_flushed_even_if_the_server_defaults_to_later() {
        assertThat(database.ask("SHOW synchronous_commit")).isEqualTo("off");
        try (PostgresEventLog log = database.open(Clock.systemUTC())) {
            for (int i = 0; i < 20; i++) {
                String before = database.ask("SELECT pg_current_wal_insert_lsn()");
                log.append(record("claim/K2", "account " + i)).join();
                assertThat(database.ask("SELECT pg_current_wal_flush_lsn() > '" + before + "'::pg_lsn"))
                        .isEqualTo("t");
            }
        }
    }

    @Test
    void a_reader_fences_nobody_refuses_to_write_and_hears_the_writer() throws Exception {
        try (PostgresEventLog writer = database.open(Clock.systemUTC());
                PostgresEventLog reader = PostgresEventLog.readOnly(database.source())) {
            AtomicInteger rings = new AtomicInteger();
            try (AutoCloseable subscription = reader.onAppend(rings::incrementAndGet)) {
                await().until(() -> database.ask(LISTENING).equals("t"));
                int before = rings.get();
                writer.append(record("claim/K2", "apologised")).join();
                await().until(() -> rings.get() > before);
            }
            assertThat(LogReading.wholeLog(reader)).hasSize(1);
            assertThat(reader.isWriting()).isFalse();
            assertThatThrownBy(() ->
                            reader.append(record("claim/K2", "by a reader")).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(LogUnavailable.class);
        }
    }
}
