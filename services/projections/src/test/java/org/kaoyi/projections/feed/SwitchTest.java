package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.PickyProjection;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;
import org.springframework.jdbc.core.JdbcTemplate;

/** Given rows that are filled anew and that the old ones are always ahead of, how they come to be read. */
class SwitchTest {
    private static final String WAITING = """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private static final long AT_ONCE = -1;

    private final TestLedger ledger = new TestLedger();
    private final DataSource database = ProjectionDatabase.fresh();
    private final PickyProjection projection = new PickyProjection(new Narratives(), new Narratives().foldVersion());
    private final Generations generations = new Generations(projection, database);
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread here = Thread.currentThread();

    @BeforeEach
    void record() {
        ledger.append(Given.registered("C1", "Chinese"), Given.whoQuestion("who"), Given.person("mao", null));
        ledger.append(Given.occasion("talk", "1957-11-09"), Given.says("c1", "talk", "who", "C1", "mao"));
    }

    @AfterEach
    void close() {
        others.close();
        ledger.close();
    }

    @Test
    void the_process_that_folds_them_anew_moves_the_old_ones_on_no_more_until_then() {
        try (Keeping process = new Keeping(projection, database, ledger, 100)) {
            process.keeper.start();
            process.caughtUp();
            String before = process.digest();
            List<Boolean> followed = new ArrayList<>();
            whileNewRowsAreWritten(() -> {
                process.keeper.reconcile(); // as it looks from time to time which rows are read
                followed.add(process.keeper.status().running());
            });
            Generation made = generations.beside(true);
            switchTo(process, made);

            assertThat(followed).isNotEmpty().containsOnly(false);
            assertThat(generations.active().orElseThrow().slot()).isEqualTo(made.slot());
            process.caughtUp();
            assertThat(process.digest()).isEqualTo(before);
            assertThat(process.keeper.status().running())
                    .as("with the new ones")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void other_processes_wait_whether_they_fold_shares_of_the_old_ones_or_the_whole(boolean whole) {
        Generation old = generations.first();
        Shares shares = whole ? Shares.ALL : Shares.of(List.of(0, 1, 2, 3, 4, 5));
        ShareMember other = new ShareMember(projection, database, old, shares, ledger);
        assertThat(other.batch(100, false)).isPositive();
        ledger.append(Given.says("c2", "talk", "who", "C1", "mao"));
        List<Future<Integer>> batches = new ArrayList<>();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        whileNewRowsAreWritten(() -> {
            batches.add(others.submit(() -> other.batch(100, false)));
            await().until(() -> jdbc.queryForObject(WAITING, Integer.class), waiting -> waiting == batches.size());
        });
        try (Keeping process = new Keeping(projection, database, ledger, 100)) {
            Generation made = generations.beside(true);
            switchTo(process, made);

            assertThat(generations.active().orElseThrow().slot()).isEqualTo(made.slot());
            assertThat(batches).hasSize(1);
            assertThatThrownBy(() -> batches.getFirst().get())
                    .as("whose rows are read no more")
                    .hasCauseInstanceOf(FoldOvertaken.class);
        }
    }

    @Test
    void where_the_log_ends_before_the_old_ones_they_are_read_on_and_it_is_told_how_far_the_new_ones_came() {
        Generation old = generations.first();
        new JdbcTemplate(database).update("UPDATE projection_generation SET position = 10000");
        try (Keeping process = new Keeping(projection, database, ledger, 100)) {
            Generation made = generations.beside(true);

            assertThatThrownBy(() -> switchTo(process, made))
                    .hasMessageContaining(
                            "the new rows of narratives stand at 5 and do not reach 10000, where the old ones stand")
                    .hasMessageContaining("was the log restored from an older copy");
            assertThat(generations.active().orElseThrow().slot()).isEqualTo(old.slot());
        }
    }

    private void switchTo(Keeping process, Generation made) {
        process.keeper.building(made.slot());
        try (RebuildLock lock = RebuildLock.on(database)) {
            new Switch(process.keeper, made, lock, AT_ONCE).carryOut();
        } finally {
            process.keeper.building(null);
        }
    }

    /** New rows are written by this thread, old ones by others. */
    private void whileNewRowsAreWritten(Runnable something) {
        projection.beforeRows(() -> {
            if (Thread.currentThread() == here) {
                something.run();
            }
        });
    }
}
