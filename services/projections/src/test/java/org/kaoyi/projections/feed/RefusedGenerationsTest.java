package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.catalogue.Catalogue;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;

/** What can not be done with the rows of a view, and what somebody else may have done to them. */
class RefusedGenerationsTest {
    private final TestLedger ledger = new TestLedger();
    /** Without a pool, which would be interrupted instead. */
    private final DataSource database = ProjectionDatabase.freshWithoutPool();

    private final Narratives narratives = new Narratives();
    private final Generations generations = new Generations(narratives, database);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void rows_that_are_read_are_not_dropped() {
        Generation read = generations.first();

        assertThatThrownBy(() -> generations.drop(read))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the generation that is read can not be dropped");
        assertThat(generations.active()).hasValue(read);
    }

    @Test
    void rows_that_were_dropped_meanwhile_are_not_read() {
        Generation read = generations.first();
        Generation beside = generations.beside(true);
        generations.drop(beside);

        assertThatThrownBy(() -> generations.switchTo(beside))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the generation was dropped meanwhile");
        assertThat(generations.active()).hasValue(read);
    }

    @Test
    void a_state_or_a_column_that_somebody_else_made_is_told() {
        assertThatThrownBy(() -> Generation.State.of("retired"))
                .hasMessage("a generation is building, active or former, and not retired");
        assertThatThrownBy(() -> new CopyEncoder(new String[] {"money"}))
                .hasMessage("no table of a projection has had a column of type money");
    }

    @Test
    void rows_over_a_connection_that_has_ended_can_not_be_read() throws Exception {
        Connection ended = database.getConnection();
        ended.close();

        assertThatThrownBy(() -> TableDigest.prints(narratives, ended))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the rows of narratives can not be read");
    }

    @Test
    void of_a_view_that_is_folded_whole_no_share_can_be_kept() {
        Projection whole = new Catalogue();
        try (Keeping process = new Keeping(whole, database, ledger, 100)) {
            assertThatThrownBy(() -> process.keeper.start(Shares.of(List.of(0))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(whole.name() + " is folded whole, by one process");
        }
    }

    /** As when the program is stopped while it folds anew: the old rows are read on. */
    @Test
    void a_rebuild_that_is_interrupted_is_told_and_changes_nothing() {
        ledger.append(Given.registered("C1", "Chinese"));
        try (Keeping process = new Keeping(narratives, database, ledger, 100)) {
            process.keeper.start();
            process.caughtUp();
            Generation read = generations.active().orElseThrow();

            assertInterrupted("the rebuild was interrupted", () -> new Rebuilder(1).rebuild(process.keeper));
            assertThat(generations.active().orElseThrow().slot()).isEqualTo(read.slot());

            assertInterrupted(
                    "the rebuild of narratives was interrupted",
                    () -> Rebuilder.await(process.keeper, 2, TestLedger.PATIENCE_MILLIS));
        }
    }

    private static void assertInterrupted(String words, ThrowingCallable what) {
        boolean interrupted;
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(what).isInstanceOf(IllegalStateException.class).hasMessage(words);
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(interrupted).as("it goes on being interrupted").isTrue();
    }
}
