package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.projections.discrepancies.CaseFacets;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;

/** Whoever follows a number beside a grade, a kind or a state finds as many cases, whatever else he asks for. */
class CaseFacetsTest {
    private static final long SEED = 20261126L;
    private static final int EVENTS = 60;

    @Test
    void each_number_is_how_many_cases_are_found_by_it() {
        try (TestLedger ledger = new TestLedger()) {
            new RandomArchive(new Random(SEED)).fill(ledger, EVENTS);
            try (var runtime = new ProjectionsRuntime(ProjectionDatabase.fresh(), ledger.log, ledger.codec)) {
                runtime.start();
                assertThat(runtime.awaitPosition(ledger.log.head().position(), TestLedger.PATIENCE_MILLIS))
                        .isTrue();
                DiscrepancyQueries cases = runtime.discrepancies();
                assertThat(cases.summary().grades()).hasSizeGreaterThan(1);
                filters().forEach(filter -> {
                    CaseFacets facets = cases.facets(filter);
                    assertThat(facets)
                            .as("seed %d: %s, counted one by one", SEED, filter)
                            .isEqualTo(CaseFacets.of(filter, cases.cases(filter.withoutLabels())));
                    found(
                            cases,
                            Grade.values(),
                            it -> with(filter, it, filter.kind(), filter.state()),
                            facets.grades());
                    found(cases, Kind.values(), it -> with(filter, filter.grade(), it, filter.state()), facets.kinds());
                    found(cases, CaseState.values(), filter::inState, facets.states());
                });
            }
        }
    }

    private static void found(
            DiscrepancyQueries cases,
            Labelled[] labels,
            Function<String, CaseFilter> asked,
            Map<String, Integer> facet) {
        for (Labelled label : labels) {
            CaseFilter filter = asked.apply(label.label());
            assertThat(facet.getOrDefault(label.label(), 0))
                    .as("seed %d: %s", SEED, filter)
                    .isEqualTo((int) cases.count(filter));
        }
    }

    private static Stream<CaseFilter> filters() {
        List<CaseFilter> filters = new ArrayList<>();
        for (CaseFilter asked : List.of(
                CaseFilter.FINDINGS,
                CaseFilter.ALL,
                new CaseFilter(null, null, "Chinese", null, null, false, false),
                new CaseFilter(null, null, "Chinese", null, null, false, true),
                new CaseFilter(null, null, "nobody's", null, null, false, false),
                new CaseFilter("o2", null, "Chinese", null, null, false, false))) {
            filters.add(asked);
            filters.add(with(asked, "conflict", null, null));
            filters.add(with(asked, null, "agent", null));
            filters.add(with(asked, "conflict", null, "open"));
            filters.add(with(asked, null, "agent", "assessed"));
            filters.add(asked.inState("open"));
        }
        return filters.stream();
    }

    private static CaseFilter with(
            CaseFilter filter, @Nullable String grade, @Nullable String kind, @Nullable String state) {
        return new CaseFilter(
                filter.occasion(),
                filter.question(),
                filter.side(),
                filter.teller(),
                kind,
                grade,
                state,
                filter.happened(),
                filter.open(),
                filter.all());
    }
}
