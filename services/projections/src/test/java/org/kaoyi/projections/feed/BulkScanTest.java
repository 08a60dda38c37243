package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;
import org.kaoyi.projections.support.Support;
import org.springframework.jdbc.core.JdbcTemplate;

/** Given a log of two events that is folded anew event by event, when something befalls the reader behind the first, then nobody goes on without him. */
class BulkScanTest {
    private final Interruptible log = new Interruptible();
    private final TestLedger ledger = new TestLedger(log);
    private final WatchedNarratives narratives = new WatchedNarratives();
    private final Rebuilder rebuilder = new Rebuilder(1);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void with_a_rebuild_that_is_interrupted_those_end_who_fill() throws InterruptedException {
        assertEndsWithItsReader(() -> Thread.currentThread().interrupt(), "the rebuild was interrupted");
    }

    @Test
    void with_a_rebuild_that_can_not_read_the_log_those_end_who_fill() throws InterruptedException {
        assertEndsWithItsReader(
                () -> {
                    throw new LogUnavailable("the database is away");
                },
                "the database is away");
    }

    @Test
    void with_a_database_that_goes_away_all_connections_are_given_back_and_the_first_failure_is_told() {
        ledger.append(Given.registered("C1", "Chinese"), Given.registered("K1", "Korean"));
        CountedConnections database = new CountedConnections(ProjectionDatabase.fresh());
        try (Keeping process = new Keeping(narratives, database, ledger, 100);
                Keeping another =
                        new Keeping(new Support(new EventReader(ledger.codec, ledger.log)), database, ledger, 100)) {
            log.befalls = () -> {
                database.away = true;
                throw new LogUnavailable("the log is away");
            };
            assertThatThrownBy(() -> rebuilder.rebuild(List.of(process.keeper, another.keeper)))
                    .hasMessage("the log is away")
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .singleElement()
                            .satisfies(first -> assertThat(first.getSuppressed())
                                    .as("of the other")
                                    .hasSize(1)));
            assertThat(database.out).as("not given back").hasValue(0);
        }
    }

    /** Nobody waits for the rows, and whoever gave him up waits until he has ended: in a large ledger all steps take long. */
    @Test
    void who_is_given_up_while_he_finishes_takes_no_further_step() {
        try (Keeping process = new Keeping(narratives, ProjectionDatabase.fresh(), ledger, 100)) {
            Generation made = process.keeper.generations().beside(false);
            for (boolean early : List.of(true, false)) {
                narratives.befallsSettling = Thread.currentThread()::interrupt;
                try (BulkFill fill = BulkFill.into(narratives, made, process.keeper.feed())) {
                    if (early) {
                        Thread.currentThread().interrupt();
                    }
                    assertThatThrownBy(() -> fill.finish(1, 1)).hasMessage("nobody waits for the new rows any more");
                    assertThat(Thread.interrupted()).isTrue();
                }
                assertThat(narratives.settled).as("early: %s", early).isEqualTo(!early);
                assertThat(new Progress(made, process.read()).position()).isZero();
            }
        }
    }

    private void assertEndsWithItsReader(Runnable befalls, String words) throws InterruptedException {
        ledger.append(Given.registered("C1", "Chinese"), Given.registered("K1", "Korean"));
        try (Keeping process = new Keeping(narratives, ProjectionDatabase.fresh(), ledger, 100)) {
            log.reader = Thread.currentThread();
            log.befalls = befalls;
            assertThatThrownBy(() -> rebuilder.rebuild(process.keeper)).hasMessage(words);
            boolean interrupted = Thread.interrupted();
            log.befalls = () -> {};

            assertThat(narratives.filling).as("who has taken the first event").hasSize(1);
            for (Thread filling : narratives.filling) {
                filling.join(TestLedger.PATIENCE_MILLIS);
                assertThat(filling.isAlive()).as("waits for another").isFalse();
            }
            assertThat(interrupted).as("it goes on being interrupted").isEqualTo(words.contains("interrupted"));
            assertThat(rebuilder.rebuild(process.keeper).position()).isEqualTo(2);
        }
    }

    /** Gives whoever folds anew one event at a time, the second when the first was taken. */
    private final class Interruptible extends PassingLog {
        private volatile Runnable befalls = () -> {};
        private volatile Thread reader = Thread.currentThread();

        Interruptible() {
            super(new InMemoryEventLog(Clock.systemUTC()));
        }

        @Override
        public List<LoggedEvent> readAfter(long position, int limit) {
            if (Thread.currentThread() != reader) {
                return super.readAfter(position, limit);
            }
            if (position == 1) {
                awaitFirst();
                befalls.run();
            }
            return super.readAfter(position, 1);
        }

        private void awaitFirst() {
            try {
                assertThat(narratives.taken.await(TestLedger.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                        .as("the first event is folded")
                        .isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Narratives, by which it is known who folds them in bulk. */
    private static final class WatchedNarratives implements Projection {
        private final Narratives sound = new Narratives();
        private final Set<Thread> filling = ConcurrentHashMap.newKeySet();
        private final CountDownLatch taken = new CountDownLatch(1);
        private volatile Runnable befallsSettling = () -> {};
        private volatile boolean settled;

        @Override
        public String name() {
            return sound.name();
        }

        @Override
        public int foldVersion() {
            return sound.foldVersion();
        }

        @Override
        public List<String> tables() {
            return sound.tables();
        }

        @Override
        public Fold open(ReferenceBook book, JdbcTemplate jdbc) {
            BulkFold fold = (BulkFold) sound.open(book, jdbc);
            return new BulkFold() {
                @Override
                public void take(RecordedEvent event) {
                    filling.add(Thread.currentThread());
                    fold.take(event);
                }

                @Override
                public void flush(JdbcTemplate rows) {
                    fold.flush(rows);
                }

                @Override
                public void copy(Copier copier) {
                    fold.copy(copier);
                    taken.countDown();
                }

                @Override
                public void settle(Copier copier, JdbcTemplate rows, int threads) {
                    fold.settle(copier, rows, threads);
                    settled = true;
                    befallsSettling.run();
                }
            };
        }
    }
}
