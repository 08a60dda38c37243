package org.kaoyi.readingroom.pages;

import static java.util.Map.entry;

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
import org.kaoyi.projections.discrepancies.Inquiries;
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

    private static final String KNOWN_IN = "known-in";

    /** Nobody asks what can be known later, and a date has no more digits. */
    private static final int LAST_YEAR = 9999;

    private final ProjectionsRuntime projections;
    private final CasesShown shown;
    private final Desk desk;

    DiscrepanciesPages(ReadingRoom room, CasesShown shown, Desk desk) {
        this.projections = room.projections();
        this.shown = shown;
        this.desk = desk;
    }

    /**
     * What the reader asked for; null asks for any.
     *
     * @param knownIn the year in which what is shown could have been known, or null for all that the ledger holds
     */
    record Asked(
            @Nullable String occasion,
            @Nullable String question,
            @Nullable String side,
            @Nullable String kind,
            @Nullable String grade,
            @Nullable String state,
            @Nullable Integer knownIn) {}

    /**
     * The page's twin.
     *
     * @param undated sources left out of what could be known in a year, because nobody has said when they could be read
     * @param capped whether the ledger holds more than was looked at for that year
     */
    record Report(
            CaseSummary summary,
            Asked filter,
            HeatMap heatMap,
            List<CaseView> cases,
            List<String> undated,
            boolean capped) {}

    private record Found(List<CaseView> cases, List<String> undated, boolean capped) {}

    @GetMapping("/discrepancies")
    ResponseEntity<byte[]> all(Visit visit) {
        Asked asked = asked(visit);
        Found found = found(asked);
        List<CaseView> cases = found.cases();
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
                new Report(summary, asked, heatMap, cases, found.undated(), found.capped()),
                Map.ofEntries(
                        entry("summary", summary),
                        entry("choices", choices()),
                        entry("heat", HeatTable.of(heatMap)),
                        entry("cases", visit.json() ? List.of() : shown.of(here)),
                        entry("found", cases.size()),
                        entry(
                                "knownIn",
                                asked.knownIn() == null ? "" : asked.knownIn().toString()),
                        entry("undated", found.undated()),
                        entry("capped", found.capped()),
                        entry("number", number),
                        entry("pages", pages)));
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
                visit.oneOf("state", labels(CaseState.values())),
                year(visit));
    }

    private static @Nullable Integer year(Visit visit) {
        return visit.parameter(KNOWN_IN) == null ? null : (int) Math.min(LAST_YEAR, visit.number(KNOWN_IN, 0));
    }

    private Found found(Asked asked) {
        CaseFilter filter = new CaseFilter(
                asked.occasion(), asked.question(), asked.side(), asked.kind(), asked.grade(), false, false);
        Found all = asked.knownIn() == null
                ? new Found(projections.discrepancies().cases(filter), List.of(), false)
                : knownIn(filter, asked.knownIn());
        List<CaseView> cases = all.cases().stream()
                .filter(it -> asked.state() == null || it.state().equals(asked.state()))
                .toList();
        return new Found(cases, all.undated(), all.capped());
    }

    private Found knownIn(CaseFilter filter, int year) {
        Inquiries.KnownCases known = projections.inquiries().knownIn(filter, year);
        return new Found(known.cases(), known.undated(), known.capped());
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
