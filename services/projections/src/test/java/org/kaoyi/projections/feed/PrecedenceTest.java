package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Given a view whose shares are folded one batch after the other, when somebody who needs the whole of it gets it. */
class PrecedenceTest {
    private static final String WAITING = """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private final DataSource database = ProjectionDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final Generations generations = new Generations(new Narratives(), database);
    private final Generation read = generations.first();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    @BeforeEach
    void foldInShares() {
        transaction.executeWithoutResult(status -> new ShareRows(read, jdbc).split(0));
    }

    @AfterEach
    void close() {
        enough.countDown();
        people.close();
    }

    @Test
    void whoever_needs_the_whole_waits_for_what_is_under_way_and_not_for_what_comes_after() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        all.add(people.submit(() -> transaction.executeWithoutResult(status -> {
            new Progress(read, jdbc).lockBesideOthers();
            underWay.countDown();
            awaitEnough();
            done.add("the batch under way");
        })));
        assertThat(underWay.await(TestLedger.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                .isTrue();
        all.add(people.submit(() -> transaction.executeWithoutResult(status -> {
            long ignored = new Progress(read, jdbc).lock();
            done.add("the whole");
        })));
        awaitWaiting(1);
        all.add(people.submit(() -> transaction.executeWithoutResult(status -> {
            new Progress(read, jdbc).lockBesideOthers();
            done.add("the next batch");
        })));
        awaitWaiting(2);
        enough.countDown();
        for (Future<?> each : all) {
            each.get(TestLedger.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        assertThat(done).containsExactly("the batch under way", "the whole", "the next batch");
    }

    @Test
    void while_new_rows_are_brought_as_far_as_the_old_ones_nobody_moves_the_old_ones_on() throws Exception {
        Generation made = generations.beside(true);
        Future<?> batch;
        try (Connection connection = database.getConnection();
                Precedence held = Precedence.over(read, connection)) {
            batch = people.submit(() -> transaction.executeWithoutResult(status -> {
                new Progress(read, jdbc).lockBesideOthers();
                done.add("a batch of old rows");
            }));
            awaitWaiting(1);
            assertThat(generations.switchTo(made)).isTrue();
            assertThat(done).isEmpty();
        }
        assertThat(batch)
                .as("who comes after that finds that his rows are read no more")
                .failsWithin(Duration.ofMillis(TestLedger.PATIENCE_MILLIS))
                .withThrowableThat()
                .withCauseInstanceOf(FoldOvertaken.class);
        assertThat(done).isEmpty();
    }

    @Test
    void over_a_connection_that_has_ended_nobody_is_held_up_and_it_is_told_whom_it_was_for() throws Exception {
        Connection ended = database.getConnection();
        ended.close();

        assertThatThrownBy(() -> Precedence.over(read, ended))
                .hasMessageContaining("those who fold " + read.schema() + " could not be held up");
    }

    private void awaitEnough() {
        try {
            assertThat(enough.await(TestLedger.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitWaiting(int many) {
        await().until(() -> jdbc.queryForObject(WAITING, Integer.class), waiting -> waiting == many);
    }
}
