package org.kaoyi.readingroom.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where sources differ: all findings, and each case at its permanent address. */
@Controller
class DiscrepanciesPages {
    /** As many as a browser lays out within a second; the rest is on further pages. */
    static final int CASES_A_PAGE = 200;

    private final ProjectionsRuntime projections;
    private final CasesShown shown;
    private final Desk desk;

    DiscrepanciesPages(ReadingRoom room, CasesShown shown, Desk desk) {
        this.projections = room.projections();
        this.shown = shown;
        this.desk = desk;
    }

    /** What the reader asked for; null asks for any. */
    record Asked(
            @Nullable String occasion,
            @Nullable String question,
            @Nullable String side,
            @Nullable String kind,
            @Nullable String grade,
            @Nullable String state) {}

    /** The page's twin. */
    record Report(CaseSummary summary, Asked filter, HeatMap heatMap, List<CaseView> cases) {}

    @GetMapping("/discrepancies")
    ResponseEntity<byte[]> all(Visit visit) {
        Asked asked = asked(visit);
        List<CaseView> cases = cases(asked);
        HeatMap heatMap = DiscrepancyQueries.heatMap(
                cases.stream().filter(CaseView::finding).toList());
        CaseSummary summary = projections.discrepancies().summary();
        long pages = Math.max(1, Math.ceilDiv(cases.size(), CASES_A_PAGE));
        long number = Math.clamp(visit.number("page", 1), 1, pages);
        List<CaseView> here = cases.stream()
                .skip((number - 1) * CASES_A_PAGE)
                .limit(CASES_A_PAGE)
                .toList();
        return desk.page(
                visit,
                "discrepancies",
                new Report(summary, asked, heatMap, cases),
                Map.of(
                        "summary",
                        summary,
                        "choices",
                        choices(),
                        "heat",
                        HeatTable.of(heatMap),
                        "cases",
                        visit.json() ? List.of() : shown.of(here),
                        "found",
                        cases.size(),
                        "number",
                        number,
                        "pages",
                        pages));
    }

    @GetMapping("/cases/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        CaseView found =
                projections.discrepancies().one(id).orElseThrow(() -> PageFault.notFound("case", id, "/discrepancies"));
        // Worked out only when asked: most readers of a case do not.
        CaseView answered = visit.oneOf("flips", List.of("yes")) == null
                ? found
                : found.flippedBy(projections.inquiries().flips(found));
        return desk.page(
                visit,
                "case",
                answered,
                Map.of("found", shown.of(List.of(answered)).getFirst()));
    }

    private static Asked asked(Visit visit) {
        return new Asked(
                visit.parameter("occasion"),
                visit.parameter("question"),
                visit.parameter("side"),
                visit.oneOf("kind", labels(Kind.values())),
                visit.oneOf("grade", labels(Grade.values())),
                visit.oneOf("state", labels(CaseState.values())));
    }

    private List<CaseView> cases(Asked asked) {
        CaseFilter filter = new CaseFilter(
                asked.occasion(), asked.question(), asked.side(), asked.kind(), asked.grade(), false, false);
        return projections.discrepancies().cases(filter).stream()
                .filter(it -> asked.state() == null || it.state().equals(asked.state()))
                .toList();
    }

    private FilterChoices choices() {
        return new FilterChoices(
                projections.narratives().filed(NarrativeQueries.By.SIDE).stream()
                        .map(Narrative.Filed::id)
                        .toList(),
                labels(Kind.values()),
                labels(Grade.values()),
                labels(CaseState.values()),
                projections.references().occasions().stream()
                        .map(DiscrepanciesPages::heading)
                        .toList());
    }

    private static HeatMap.Heading heading(OccasionView occasion) {
        return new HeatMap.Heading(occasion.id(), occasion.title());
    }

    private static List<String> labels(Labelled[] constants) {
        return Arrays.stream(constants).map(Labelled::label).toList();
    }
}
