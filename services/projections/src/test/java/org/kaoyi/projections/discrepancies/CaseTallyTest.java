package org.kaoyi.projections.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.view.CaseCounts;

/** Given cases that come and go, the tally says how many there are, and rows of a fold without one are counted. */
class CaseTallyTest {
    private static final int ONE_EVENT = 1;

    @Test
    void it_follows_each_case_through_its_grades_and_is_made_up_where_it_is_missing() {
        try (TestLedger ledger = new TestLedger();
                Keeping process = new Keeping(
                        new Discrepancies(
                                new EventReader(ledger.codec, ledger.log), KaoyiJson.reports(), Policy.STANDARD),
                        ProjectionDatabase.fresh(),
                        ledger,
                        ONE_EVENT)) {
            DiscrepancyQueries cases = new DiscrepancyQueries(process.read(), KaoyiJson.reports());
            assertThat(cases.summary().cases()).isZero();
            ledger.append(Given.registered("C1", "Chinese"), Given.registered("K1", "DPRK"), Given.whoQuestion("who"));
            ledger.append(Given.person("mao", null), Given.person("kim", null));
            for (String occasion : new String[] {"o1", "o2", "o3"}) {
                ledger.append(Given.occasion(occasion, "1957-11-09"));
                ledger.append(Given.says("c " + occasion, occasion, "who", "C1", "mao"));
                ledger.append(Given.says("k " + occasion, occasion, "who", "K1", "kim"));
            }
            process.keeper.start();
            process.caughtUp();
            assertThat(cases.summary().grades()).isEqualTo(Map.of("conflict", 3));
            assertThat(cases.count(CaseFilter.FINDINGS)).isEqualTo(3);

            ledger.append(new ClaimRetracted(new ClaimId("k o2"), new OccasionId("o2"), "misread"));
            ledger.append(new ClaimRetracted(new ClaimId("c o3"), new OccasionId("o3"), "misread"));
            ledger.append(new ClaimRetracted(new ClaimId("k o3"), new OccasionId("o3"), "misread"));
            process.caughtUp();
            CaseSummary kept = cases.summary();
            assertThat(kept.grades()).isEqualTo(Map.of("conflict", 1, "single", 1));
            assertThat(kept.kinds()).isEqualTo(Map.of("agent", 1));
            assertThat(kept.states()).isEqualTo(Map.of("open", 1));
            assertThat(kept.findings()).isEqualTo(1);
            assertThat(cases.page(CaseFilter.ALL, 1, 5)).hasSize(1);

            assertThat(cases.counts("occasion", List.of("o1", "o2", "o3")))
                    .isEqualTo(Map.of("o1", new CaseCounts(1, 1), "o2", new CaseCounts(1, 0)));
            assertThat(cases.counts("source", List.of("C1", "K1")))
                    .isEqualTo(Map.of("C1", new CaseCounts(2, 1), "K1", new CaseCounts(1, 1)));
            assertThat(cases.counts("question", List.of("who"))).isEqualTo(Map.of("who", new CaseCounts(2, 1)));
            assertThat(cases.count(ofSide("Chinese", true))).isEqualTo(2);
            assertThat(cases.count(ofSide("DPRK", true))).isEqualTo(1);
            assertThat(cases.count(ofSide("Chinese", false))).isEqualTo(1);
            assertThat(cases.count(ofSide("Soviet", true))).isZero();
            assertThat(cases.count(ofSide("Chinese", true).inState("open"))).isEqualTo(1);
            assertThat(cases.occasionsWithFindings("", 5)).containsExactly("o1");
            assertThat(cases.cells(List.of("o1", "o2"))).containsExactly(new HeatMap.Cell("o1", "who", 1, "conflict"));

            assertThat(cases.cells(CaseFilter.FINDINGS, 5))
                    .isEqualTo(cases.cells(List.of("o1")))
                    .isEqualTo(DiscrepancyQueries.cells(cases.cases(CaseFilter.ALL)));
            assertThat(cases.cells(new CaseFilter("o2", null, null, null, null, false, true), 5))
                    .isEmpty();

            process.read().update("DELETE FROM discrepancy_tally WHERE what LIKE 'any state%' OR what LIKE '% of %'");
            assertThat(cases.count(CaseFilter.FINDINGS))
                    .as("the fold before counted so")
                    .isEqualTo(1);
            assertThat(cases.count(ofSide("Chinese", true))).isEqualTo(2);
            assertThat(cases.facets(CaseFilter.FINDINGS).grades()).isEqualTo(kept.grades());

            process.read().update("DELETE FROM discrepancy_tally");
            assertThat(cases.summary()).isEqualTo(kept);
            assertThat(cases.count(ofSide("Chinese", true))).isEqualTo(2);
        }
    }

    private static CaseFilter ofSide(String side, boolean all) {
        return new CaseFilter(null, null, side, null, null, false, all);
    }
}
