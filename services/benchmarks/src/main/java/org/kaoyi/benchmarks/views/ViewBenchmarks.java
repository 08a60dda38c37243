package org.kaoyi.benchmarks.views;

import java.util.List;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.catalogue.Catalogue;
import org.kaoyi.projections.discrepancies.Discrepancies;
import org.kaoyi.projections.narratives.Narratives;
import org.kaoyi.projections.search.Search;
import org.kaoyi.projections.support.Support;

/** What is made of the log: how fast it is folded anew, and how fast it is read. */
public final class ViewBenchmarks {
    private ViewBenchmarks() {}

    public static List<Benchmark> all(long seed) {
        return List.of(
                new Rebuild(
                        seed,
                        "rebuild",
                        "narratives, discrepancies, support and catalogue folded anew from the whole log, four claims a case",
                        Rebuild.FLOORS,
                        reader -> List.of(
                                new Discrepancies(reader, KaoyiJson.reports(), Policy.STANDARD),
                                new Narratives(),
                                new Support(reader),
                                new Catalogue())),
                new Rebuild(
                        seed,
                        "rebuild-search",
                        "the search folded anew from the whole log",
                        List.of(),
                        reader -> List.of(new Search())),
                new ReportPages(seed),
                new DiscrepancyList(seed),
                new LiveLag(seed));
    }
}
