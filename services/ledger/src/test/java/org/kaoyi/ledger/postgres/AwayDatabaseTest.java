package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.LedgerDamaged;
import org.kaoyi.ledger.LogUnavailable;
import org.postgresql.ds.PGSimpleDataSource;

/** The answer to a commit is lost, and the database can not be asked for a while; and what is left behind at the end. */
class AwayDatabaseTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final Duration FOR_LONG = Duration.ofMinutes(5);

    /** Long before that. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final LossyCommits lossy = new LossyCommits(database.source());

    /** How many attempts to connect fail from here on. */
    private final AtomicInteger refusals = new AtomicInteger();

    @Test
    void when_it_is_back_it_is_asked_whether_the_entry_stands() {
        try (PostgresEventLog log = open(Duration.ofSeconds(30))) {
            lossy.loseNext(LossyCommits.Loss.OF_THE_ANSWER, () -> refusals.set(3));
            assertThat(log.append(record("claim/K2", "apologised")).join()).isEqualTo(new Appended(1, 1, false));
            assertThat(refusals).as("it was away for a while").hasNonPositiveValue();
            log.append(record("claim/K2", "was thanked")).join();
            assertThat(wholeLog(log)).extracting(Appends::words).containsExactly("apologised", "was thanked");
        }
    }

    @Test
    void an_entry_that_never_came_there_is_recorded_when_it_is_back() {
        try (PostgresEventLog log = open(Duration.ofSeconds(30))) {
            lossy.loseNext(LossyCommits.Loss.OF_THE_COMMIT, () -> refusals.set(3));
            assertThat(log.append(record("claim/K2", "apologised")).join()).isEqualTo(new Appended(1, 1, false));
            assertThat(wholeLog(log)).hasSize(1);
        }
    }

    @Test
    void where_it_stays_away_the_caller_is_told_that_nobody_knows() {
        try (PostgresEventLog log = open(Duration.ofMillis(300))) {
            lossy.loseNext(LossyCommits.Loss.OF_THE_ANSWER, () -> refusals.set(FOR_EVER));
            failure(log.append(record("claim/K2", "apologised")))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class,
                            refusal -> assertThat(refusal.outcomeUnknown()).isTrue());
            refusals.set(0);
            assertThat(log.append(record("claim/K2", "was thanked")).join().first())
                    .as("it stood")
                    .isEqualTo(2);
        }
    }

    @Test
    void a_log_that_is_closed_meanwhile_looks_no_longer() throws Exception {
        Sequencer sequencer = looking();
        CompletableFuture<Appended> underWay = sequencer.append(record("claim/K2", "apologised"));
        await().until(() -> refusals.get() > 0);

        sequencer.close(Duration.ofMillis(1));

        assertNobodyKnows(underWay);
        sequencer.awaitEnd();
    }

    @Test
    void nor_does_one_that_is_closed_by_a_thread_which_is_interrupted() throws Exception {
        Sequencer sequencer = looking();
        CompletableFuture<Appended> underWay = sequencer.append(record("claim/K2", "apologised"));
        await().until(() -> refusals.get() > 0);

        boolean interrupted;
        Thread.currentThread().interrupt();
        try {
            sequencer.close(FOR_LONG);
        } finally {
            interrupted = Thread.interrupted();
        }

        assertThat(interrupted).as("it goes on being interrupted").isTrue();
        assertNobodyKnows(underWay);
        sequencer.awaitEnd();
    }

    /** One to whose next entry the database does not answer, which then stays away. */
    private Sequencer looking() throws SQLException {
        Sequencer sequencer = new Sequencer(
                new ReachableAtTimes(),
                CLOCK,
                SequencerLimits.DEFAULT.withResolvePatience(FOR_LONG),
                BatchWriter.TAKE_OVER,
                () -> {});
        lossy.loseNext(LossyCommits.Loss.OF_THE_ANSWER, () -> refusals.set(FOR_EVER));
        return sequencer;
    }

    private static void assertNobodyKnows(CompletableFuture<Appended> underWay) {
        assertThat(underWay)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        LogUnavailable.class,
                        refusal -> assertThat(refusal.outcomeUnknown()).isTrue());
    }

    @Test
    void a_log_that_is_closed_leaves_no_connection_behind() {
        PostgresEventLog log = open(Duration.ofSeconds(30));
        log.append(record("claim/K2", "apologised")).join();
        lossy.loseNext(LossyCommits.Loss.OF_THE_ANSWER);
        log.append(record("claim/K2", "was thanked")).join();
        log.close();
        awaitNoConnection();
    }

    @Test
    void nor_does_one_that_could_not_be_opened() {
        database.execute("UPDATE ledger_head SET root = sha256('forged')");
        assertThatThrownBy(() -> database.open(CLOCK)).isInstanceOf(LedgerDamaged.class);
        awaitNoConnection();
    }

    private void awaitNoConnection() {
        await().untilAsserted(() -> assertThat(
                        database.ask("SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                + " AND application_name = current_setting('application_name')"))
                .as("connections to this ledger")
                .isEqualTo("0"));
    }

    private PostgresEventLog open(Duration resolvePatience) {
        return PostgresEventLog.open(
                new ReachableAtTimes(),
                database.source(),
                CLOCK,
                SequencerLimits.DEFAULT.withResolvePatience(resolvePatience),
                OpenMode.TAKE_OVER);
    }

    private final class ReachableAtTimes extends PGSimpleDataSource {
        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection() throws SQLException {
            if (refusals.getAndDecrement() > 0) {
                throw new SQLException("connection refused", "08001");
            }
            return lossy.source().getConnection();
        }
    }
}
