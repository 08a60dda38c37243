package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.FailedAppends.failureOf;
import static org.kaoyi.ledger.postgres.Proxies.call;
import static org.kaoyi.ledger.postgres.Proxies.proxy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.LogUnavailable;

/** What callers hear when the tables, another recorder or their own interruption keep the log from taking or giving events. */
class HinderedAppendsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final LedgerDatabase database = LedgerDatabase.fresh();

    /** An administrator's trigger or rule can swallow rows without a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT ON ledger_event | true                          | COPY took another number of rows than were sent
            UPDATE ON ledger_head  | NEW.position <> OLD.position  | the head row that this transaction holds was not found
            """)
    void rows_that_a_trigger_swallows_are_noticed_and_nothing_is_stored(String what, String when, String words) {
        Append two = anAppend().of("claim/K1", "first").of("claim/K2", "second").build();
        try (PostgresEventLog log = database.open(CLOCK)) {
            database.execute("CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
            database.execute("CREATE TRIGGER swallowing BEFORE %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION swallow()"
                    .formatted(what, when));

            failure(log.append(two)).isInstanceOf(LogUnavailable.class).hasRootCauseMessage(words);
        }
        assertThat(database.ask("SELECT count(*) FROM ledger_event")).isEqualTo("0");
    }

    @Test
    void of_two_recorders_that_would_follow_the_same_one_the_later_is_told() {
        assertThatThrownBy(() -> BatchWriter.open(
                        database.source(),
                        new Admitting(CLOCK),
                        Duration.ZERO,
                        "a later one",
                        BatchWriter.after(Long.MAX_VALUE)))
                .isInstanceOf(SQLException.class)
                .hasMessage("another recorder was faster");
    }

    @Test
    void what_still_waits_when_another_has_taken_over_is_refused_too() throws Exception {
        SequencerLimits oneByOne = new SequencerLimits(
                10, 10_000, Duration.ofSeconds(30), 1, 10_000, 1, 10_000, 2, Duration.ZERO, Duration.ofSeconds(30));
        try (Sequencer older = new Sequencer(database.source(), CLOCK, oneByOne, BatchWriter.TAKE_OVER, () -> {})) {
            List<CompletableFuture<Appended>> answers;
            try (HeldHead head = new HeldHead(database)) {
                CompletableFuture<Appended> underWay = older.append(record("claim/K1", "under way"));
                head.awaitWaitingSequencer();
                answers = List.of(
                        underWay,
                        older.append(record("claim/K2", "waits")),
                        older.append(record("claim/K3", "waits too")));
                head.giveToAnother();
            }
            assertThat(answers)
                    .allSatisfy(answer -> failure(answer)
                            .isInstanceOf(LogUnavailable.class)
                            .hasMessage("another recorder has taken this ledger over; this one has stepped down"));
            older.awaitEnd();
            assertThat(older.isWriting()).isFalse();
        }
        assertThat(database.ask("SELECT count(*) FROM ledger_event")).isEqualTo("0");
    }

    @Test
    void who_is_interrupted_learns_that_nothing_was_taken() {
        try (PostgresEventLog log = database.open(CLOCK)) {
            CompletableFuture<Appended> answer;
            boolean interrupted;
            Thread.currentThread().interrupt();
            try {
                answer = log.append(record("claim/K2", "apologised"));
            } finally {
                interrupted = Thread.interrupted();
            }

            assertThat(interrupted).as("it goes on being interrupted").isTrue();
            failure(answer).isInstanceOf(LogUnavailable.class).hasMessage("interrupted before the log took the append");
            assertThat(log.head().position()).isZero();
        }
    }

    @Test
    void who_is_interrupted_while_reading_all_is_told() {
        try (PostgresEventLog log = database.open(CLOCK)) {
            log.append(record("claim/K2", "apologised")).join();
        }
        CountDownLatch reached = new CountDownLatch(1);
        LedgerReads reads = new LedgerReads(slowAfterTheFirstPage(Thread.currentThread(), reached));

        boolean interrupted;
        try {
            assertThatThrownBy(() -> reads.allAfter(0, event -> {
                        Thread.currentThread().interrupt();
                        reached.countDown();
                    }))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessage("interrupted while reading the log");
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(interrupted).as("it goes on being interrupted").isTrue();
    }

    /** A page that has arrived already is handed over, and nobody waits for it: the second comes when its reader waits no more. */
    private DataSource slowAfterTheFirstPage(Thread reader, CountDownLatch interrupted) {
        AtomicInteger asked = new AtomicInteger();
        return proxy(DataSource.class, (source, method, arguments) -> {
            Connection connection = database.source().getConnection();
            return proxy(Connection.class, (self, question, with) -> {
                Object answer = call(connection, question, with);
                return answer instanceof PreparedStatement statement
                        ? proxy(PreparedStatement.class, (page, query, parameters) -> {
                            if (query.getName().equals("executeQuery") && asked.getAndIncrement() > 0) {
                                interrupted.await();
                                await().until(() -> !reader.isInterrupted());
                            }
                            return call(statement, query, parameters);
                        })
                        : answer;
            });
        });
    }

    /** The log file warns of it; what was under way is stored, and its caller hears so. */
    @Test
    void a_log_that_is_closed_while_the_database_hangs_ends_once_that_has_answered() throws Exception {
        try (Sequencer sequencer =
                new Sequencer(database.source(), CLOCK, SequencerLimits.DEFAULT, BatchWriter.TAKE_OVER, () -> {})) {
            CompletableFuture<Appended> underWay;
            try (HeldHead head = new HeldHead(database)) {
                underWay = sequencer.append(record("claim/K2", "apologised"));
                head.awaitWaitingSequencer();
                sequencer.close(Duration.ofMillis(1));
            }
            sequencer.awaitEnd();

            assertThat(underWay.join().first()).isEqualTo(1);
            assertThat(failureOf(sequencer.append(record("claim/K2", "too late"))))
                    .hasMessage("the log is closed");
        }
    }
}
