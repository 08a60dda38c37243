package org.kaoyi.projections.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Rebuilder;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;

/** Given a source on which more cases hang than a batch may find anew, a change of it leads to a rebuild and to the same cases. */
class FanOutTest {
    private static final int OCCASIONS = 8;
    private static final int FEW = 5;
    private static final int MANY = 100;

    private final TestLedger ledger = new TestLedger();
    private final EventReader reader = new EventReader(ledger.codec, ledger.log);

    @BeforeEach
    void record() {
        ledger.append(Given.registered("C1", "Chinese"), Given.registered("K1", "DPRK"), Given.whoQuestion("who"));
        ledger.append(Given.person("mao", null), Given.person("kim", null));
        for (int i = 0; i < OCCASIONS; i++) {
            ledger.append(Given.occasion("o" + i, "1957-11-09"));
            ledger.append(
                    Given.says("c" + i, "o" + i, "who", "C1", "mao"), Given.says("k" + i, "o" + i, "who", "K1", "kim"));
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void the_change_of_a_source_that_all_cases_name_rebuilds_them_beside_those_that_are_read() {
        DataSource database = ProjectionDatabase.fresh();
        try (Keeping process = keeping(database, FEW)) {
            process.keeper.start();
            process.caughtUp();
            long before = ledger.log.head().position();
            ledger.append(new SourceRedescribed(Given.source("K1", "Soviet"), "written in the embassy"));

            Awaitility.await().until(process.keeper::wantsRebuild);
            assertThat(process.keeper.position()).as("read as it was").isEqualTo(before);
            assertThat(process.keeper.status().parked())
                    .as("no event is at fault")
                    .isZero();

            new Rebuilder().rebuild(process.keeper);
            process.caughtUp();
            assertThat(process.keeper.wantsRebuild()).isFalse();
            assertThat(process.digest()).isEqualTo(withoutLimit());
        }
    }

    private String withoutLimit() {
        try (Keeping process = keeping(ProjectionDatabase.fresh(), MANY)) {
            process.keeper.start();
            process.caughtUp();
            return process.digest();
        }
    }

    private Keeping keeping(DataSource database, int mostFamilies) {
        return new Keeping(
                new Discrepancies(
                        reader, KaoyiJson.reports(), Policy.STANDARD, new Discrepancies.Limits(mostFamilies, FEW, FEW)),
                database,
                ledger,
                FEW);
    }
}
