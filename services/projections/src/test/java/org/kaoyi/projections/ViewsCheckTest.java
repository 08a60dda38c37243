package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;

/** Views are held against a fold of the log of its own; where that can not be made, it is told and nothing is thrown. */
class ViewsCheckTest {
    private final DataSource database = ProjectionDatabase.fresh();

    private void followed() {
        try (TestLedger ledger = new TestLedger();
                Keeping process = new Keeping(new Narratives(), database, ledger, 100)) {
            ledger.append(Given.registered("C1", "Chinese"), Given.occasion("talk", "1957-11-09"));
            process.keeper.start();
            process.caughtUp();
        }
    }

    private List<String> faults(TestLedger log) {
        return new ViewsCheck(database, log.log, log.codec)
                .run().stream()
                        .map(ViewsCheck.Compared::fault)
                        .map(String::valueOf)
                        .toList();
    }

    @Test
    void a_log_whose_event_was_replaced_by_one_that_nobody_can_read_is_told_for_every_view() {
        followed();
        try (TestLedger altered = new TestLedger()) {
            altered.append(Given.registered("C1", "Chinese"));
            altered.appendUnreadable();
            assertThat(faults(altered))
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault)
                            .startsWith("the log can not be folded: ")
                            .contains("DreamRecorded"));
        }
    }

    @Test
    void a_view_that_is_ahead_of_a_restored_log_is_told() {
        followed();
        try (TestLedger older = new TestLedger()) {
            older.append(Given.registered("C1", "Chinese"));
            assertThat(faults(older))
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault).contains("a view is ahead of the log, which ends at 1"));
        }
    }
}
