package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The entrance. */
@Controller
public class HomePages {
    /** As many as are read before the eye wants the full list. */
    private static final int GRAVEST = 8;

    private final ReadingRoom room;
    private final Desk desk;

    HomePages(ReadingRoom room, Desk desk) {
        this.room = room;
        this.desk = desk;
    }

    /** How much the ledger holds. */
    public record Counts(int claims, int examinations, int sources, int occasions, int questions, int texts) {}

    /** The entrance's twin. */
    record Entrance(Counts counts, CaseSummary summary, List<CaseView> gravestOpenCases) {}

    @GetMapping("/")
    ResponseEntity<byte[]> home(Visit visit) {
        ProjectionsRuntime projections = room.projections();
        CaseSummary summary = projections.discrepancies().summary();
        List<CaseView> gravest = projections.discrepancies().page(CaseFilter.FINDINGS.openAlone(), 0, GRAVEST);
        Counts counts = counts(projections);
        return desk.page(
                visit,
                "home",
                new Entrance(counts, summary, gravest),
                Map.of("counts", counts, "summary", summary, "gravest", gravest));
    }

    private static Counts counts(ProjectionsRuntime projections) {
        ClaimQueries.Standing standing = projections.claims().standing();
        Map<String, Integer> things = projections.references().howMany();
        return new Counts(
                standing.claims(),
                standing.examinations(),
                things.getOrDefault("source", 0),
                things.getOrDefault("occasion", 0),
                things.getOrDefault("question", 0),
                things.getOrDefault("text", 0));
    }
}
