package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The entrance. */
@Controller
public class HomePages {
    /** As many as are read before the eye wants the full list. */
    private static final int GRAVEST = 8;

    private final Desk desk;
    private final Times times;

    HomePages(Desk desk, Times times) {
        this.desk = desk;
        this.times = times;
    }

    /** How much the ledger holds. */
    public record Counts(int claims, int examinations, int sources, int occasions, int questions, int texts) {}

    /** The entrance's twin. */
    record Entrance(Counts counts, CaseSummary summary, List<CaseView> gravestOpenCases) {}

    @Lasting
    @GetMapping("/")
    ResponseEntity<byte[]> home(Visit visit) {
        Entrance entrance = times.at(visit, HomePages::entrance);
        return desk.page(
                visit,
                "home",
                entrance,
                Map.of(
                        "counts",
                        entrance.counts(),
                        "summary",
                        entrance.summary(),
                        "gravest",
                        entrance.gravestOpenCases()));
    }

    private static Entrance entrance(Reports reports) {
        return new Entrance(
                counts(reports),
                reports.discrepancies().summary(),
                reports.discrepancies().page(CaseFilter.FINDINGS.openAlone(), 0, GRAVEST));
    }

    private static Counts counts(Reports reports) {
        ClaimQueries.Standing standing = reports.claims().standing();
        Map<String, Integer> things = reports.references().howMany();
        return new Counts(
                standing.claims(),
                standing.examinations(),
                things.getOrDefault("source", 0),
                things.getOrDefault("occasion", 0),
                things.getOrDefault("question", 0),
                things.getOrDefault("text", 0));
    }
}
