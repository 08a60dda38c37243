package org.kaoyi.ledger.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.feed.LogFollower;
import org.kaoyi.ledger.postgres.LedgerDatabase;
import org.kaoyi.ledger.postgres.OpenMode;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.postgres.SmallBatches;
import org.kaoyi.testing.RunsBesideOthers;

@RunsBesideOthers
class StalledWritersTest {
    private static final int WRITERS = 64;
    private static final int READERS = 4;
    private static final int ACKNOWLEDGED_A_ROUND = 500;
    private static final int FEW_ROUNDS = 3;

    private final LedgerDatabase database = LedgerDatabase.fresh();

    @ParameterizedTest
    @ValueSource(ints = {SmallBatches.EVENTS, 1_000})
    void through_rollbacks_stalls_and_a_clock_that_says_1950_every_reader_sees_all_in_order(int batch)
            throws Exception {
        Random random = Rounds.random("stalled writers");
        database.execute("ALTER TABLE ledger_event ADD CHECK (stream <> 'claim/writer 7')");
        try (Connection neverDone = database.source().getConnection();
                PostgresEventLog log = PostgresEventLog.open(
                        database.source(),
                        database.source(),
                        new JumpingClock(random),
                        SmallBatches.limits(batch),
                        OpenMode.TAKE_OVER);
                Readings readings = new Readings(log)) {
            // A transaction of somebody else that has written and never ends: what freezes stores ordered by
            // transaction ids.
            neverDone.setAutoCommit(false);
            execute(neverDone, "CREATE TABLE somebody_elses (id int)");
            Writers writers = new Writers(log);
            writers.start(WRITERS);
            for (int round = 0; round < Rounds.orElse(FEW_ROUNDS); round++) {
                stall(writers);
            }
            writers.stop();
            long last = log.append(record("claim/last", "the last")).join().last();

            assertThat(readings.positionsUpTo(last))
                    .hasSize(READERS)
                    .allSatisfy(positions -> assertThat(positions)
                            .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList()));
            writers.assertTrue(log);
            assertThat(writers.refused()).as("those that the database refused").isNotEmpty();
            assertThat(writers.unknown()).isEmpty();
            neverDone.rollback();
        }
    }

    /** Holds the head row until the queue has filled. */
    private void stall(Writers writers) throws SQLException {
        int enough = writers.acknowledged().size() + ACKNOWLEDGED_A_ROUND;
        await().until(() -> writers.acknowledged().size() >= enough);
        try (Connection holding = database.source().getConnection()) {
            holding.setAutoCommit(false);
            execute(holding, "SELECT 1 FROM ledger_head FOR UPDATE");
            await().until(() ->
                    Integer.parseInt(database.ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                    + " AND application_name = current_setting('application_name')"))
                            > 0);
            holding.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Readers that follow from the beginning, beside the writers. */
    private static final class Readings implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final List<LogFollower> followers = new ArrayList<>();
        private final List<Future<List<Long>>> positions = new ArrayList<>();

        Readings(EventLog log) {
            for (int reader = 0; reader < READERS; reader++) {
                LogFollower follower = new LogFollower(log, 0);
                followers.add(follower);
                positions.add(threads.submit(() -> follow(follower)));
            }
        }

        List<List<Long>> positionsUpTo(long last) throws Exception {
            List<List<Long>> seen = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                LogFollower follower = followers.get(reader);
                await().until(() -> follower.position() >= last);
                follower.close();
                seen.add(positions.get(reader).get());
            }
            return seen;
        }

        @Override
        public void close() {
            followers.forEach(LogFollower::close);
            threads.close();
        }

        private static List<Long> follow(LogFollower follower) throws InterruptedException {
            List<Long> seen = new ArrayList<>();
            for (var event = follower.next(); event.isPresent(); event = follower.next()) {
                seen.add(event.get().position());
            }
            return seen;
        }
    }

    /** Says any time since 1950. */
    private static final class JumpingClock extends Clock {
        private static final long SINCE = Instant.parse("1950-06-25T04:00:00Z").getEpochSecond();
        private static final long UNTIL = Instant.parse("2026-11-25T00:00:00Z").getEpochSecond();

        private final Random random;

        JumpingClock(Random random) {
            this.random = random;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(random.nextLong(SINCE, UNTIL));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the log reads instants only");
        }
    }
}
