package org.kaoyi.readingroom.pages;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.discrepancies.CaseFacets;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.projections.discrepancies.Inquiries;
import org.kaoyi.projections.view.Between;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where sources differ: all findings, and each case at its permanent address. */
@Controller
class DiscrepanciesPages {
    /** As many as are answered and laid out before somebody notices that he waits; the rest is on further pages. */
    static final int CASES_A_PAGE = 50;

    private final ProjectionsRuntime projections;
    private final CasesShown shown;
    private final Desk desk;
    private final Times times;

    DiscrepanciesPages(ReadingRoom room, CasesShown shown, Desk desk, Times times) {
        this.projections = room.projections();
        this.shown = shown;
        this.desk = desk;
        this.times = times;
    }

    /**
     * The page's twin.
     *
     * @param facets how many cases the other filters leave, by what else could be asked for
     * @param heatMap of the findings that pass the filter, on this page and on others, as far as a table shows them
     * @param cases those of this page
     * @param found cases that pass the filter, at most {@link DiscrepancyQueries#COUNTED_MAX}
     * @param number of this page, from 1, of so many {@code pages}
     * @param undated sources left out of what could be known in a year, because nobody has said when they could be read
     * @param capped whether the ledger holds more than was looked at for that year
     */
    record Report(
            CaseSummary summary,
            CaseFacets facets,
            AskedCases filter,
            HeatMap heatMap,
            List<CaseView> cases,
            long found,
            long number,
            long pages,
            List<String> undated,
            boolean capped) {}

    /** One page of what was asked for. */
    private record Found(
            List<CaseView> cases, long found, long number, long pages, List<String> undated, boolean capped) {
        static final Found NOTHING = new Found(List.of(), 0, 1, 1, List.of(), false);

        static Found of(long found, long wanted, LongFunction<List<CaseView>> read) {
            return of(found, wanted, read, List.of(), false);
        }

        static Found of(List<CaseView> cases, long wanted, Inquiries.KnownCases known) {
            return of(
                    cases.size(),
                    wanted,
                    skipped -> cases.stream().skip(skipped).limit(CASES_A_PAGE).toList(),
                    known.undated(),
                    known.capped());
        }

        static Found of(
                long found, long wanted, LongFunction<List<CaseView>> read, List<String> undated, boolean capped) {
            long pages = Math.max(1, Math.ceilDiv(found, CASES_A_PAGE));
            long number = Math.clamp(wanted, 1, pages);
            return new Found(read.apply((number - 1) * CASES_A_PAGE), found, number, pages, undated, capped);
        }

        Found without(List<String> sources) {
            return new Found(cases, found, number, pages, sources, capped);
        }
    }

    /** What was found, and what else could be asked for. */
    private record Shelf(
            CaseSummary summary,
            CaseFacets facets,
            Found found,
            HeatMap heatMap,
            @Nullable String heatCut,
            FilterChoices choices) {
        /** @param most findings that the cells count at most */
        static Shelf of(
                Reports reports,
                CaseFacets facets,
                Found found,
                List<HeatMap.Cell> cells,
                int most,
                FilterChoices choices) {
            HeatMap heatMap = Heat.of(cells, reports.references()::titles);
            String cut = Heat.leftOut(heatMap, cells, most);
            return new Shelf(reports.discrepancies().summary(), facets, found, heatMap, cut, choices);
        }

        /** @param sources left out, because nobody has said when they could be read */
        Shelf without(List<String> sources) {
            return new Shelf(summary, facets, found.without(sources), heatMap, heatCut, choices);
        }
    }

    @Lasting
    @GetMapping("/discrepancies")
    ResponseEntity<byte[]> all(Visit visit) {
        AskedCases asked = AskedCases.of(visit);
        CaseFilter filter;
        try {
            filter = asked.filter();
        } catch (Between.Refused refused) {
            return refused(visit, asked, new FaultWords(visit.language()).between(refused));
        }
        if (visit.asOf() == null) {
            KnownFilters.check(projections, asked);
        }
        Shelf shelf = shelf(asked, filter, visit);
        Found found = shelf.found();
        return desk.page(
                visit,
                "discrepancies",
                new Report(
                        shelf.summary(),
                        shelf.facets(),
                        asked,
                        shelf.heatMap(),
                        found.cases(),
                        found.found(),
                        found.number(),
                        found.pages(),
                        found.undated(),
                        found.capped()),
                visit.json() ? Map.of() : shown(asked, filter.happened(), shelf, visit.language()));
    }

    /** The same form with what was typed, and what is wrong with it beside the field; no cases, since nobody knows which. */
    private ResponseEntity<byte[]> refused(Visit visit, AskedCases asked, EntryForm.Fault fault) {
        Map<String, Object> parameters = new HashMap<>();
        if (!visit.json()) {
            Shelf nothing = times.at(
                    visit,
                    reports -> Shelf.of(
                            reports,
                            reports.discrepancies().facets(CaseFilter.FINDINGS),
                            Found.NOTHING,
                            List.of(),
                            Heat.FINDINGS_MAX,
                            FilterChoices.of(reports, asked, visit.language())));
            parameters.putAll(shown(asked, null, nothing, visit.language()));
        }
        parameters.put("fault", fault);
        return desk.fault(
                visit,
                HttpStatus.BAD_REQUEST,
                "discrepancies",
                Faults.Problem.of(HttpStatus.BAD_REQUEST, fault.words()),
                parameters);
    }

    /** What could be known in a year is found case by case, unless it is asked of the past, which is folded anyway, or of who tells, which no case says. */
    private Shelf shelf(AskedCases asked, CaseFilter filter, Visit visit) {
        long wanted = visit.number("page", 1);
        if (asked.knownIn() != null && asked.teller() == null && visit.asOf() == null) {
            Inquiries.KnownCases known = projections.inquiries().knownIn(filter.withoutLabels(), asked.knownIn());
            List<CaseView> passing =
                    known.cases().stream().filter(filter::admitsByLabels).toList();
            return Shelf.of(
                    projections,
                    CaseFacets.of(filter, known.cases()),
                    Found.of(passing, wanted, known),
                    DiscrepancyQueries.cells(passing),
                    Integer.MAX_VALUE,
                    FilterChoices.of(projections, asked, visit.language()));
        }
        Times.Answer<Shelf> answer = times.ask(
                visit,
                reports -> Shelf.of(
                        reports,
                        reports.discrepancies().facets(filter),
                        found(reports.discrepancies(), filter, wanted),
                        reports.discrepancies().cells(filter, Heat.FINDINGS_MAX),
                        Heat.FINDINGS_MAX,
                        FilterChoices.of(reports, asked, visit.language())));
        return answer.answer().without(answer.undated());
    }

    private static Found found(DiscrepancyQueries cases, CaseFilter filter, long wanted) {
        return Found.of(cases.count(filter), wanted, skipped -> cases.page(filter, skipped, CASES_A_PAGE));
    }

    private Map<String, Object> shown(AskedCases asked, @Nullable DaySpan happened, Shelf shelf, Language language) {
        String cut = shelf.heatCut();
        Found found = shelf.found();
        return Map.ofEntries(
                entry("summary", shelf.summary()),
                entry("facets", shelf.facets()),
                entry("choices", shelf.choices()),
                entry("heat", HeatTable.of(shelf.heatMap())),
                entry("heatCut", cut == null ? "" : Words.in(language).text(cut, Heat.FINDINGS_MAX)),
                entry("happened", AskedCases.happened(happened, language)),
                entry("cases", shown.of(found.cases())),
                entry("found", found.found()),
                entry("many", found.found() >= DiscrepancyQueries.COUNTED_MAX),
                entry("knownIn", asked.knownIn() == null ? "" : asked.knownIn().toString()),
                entry("undated", found.undated()),
                entry("capped", found.capped()),
                entry("number", found.number()),
                entry("pages", found.pages()));
    }

    @Lasting
    @GetMapping("/cases/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        CaseView found = times.at(visit, reports -> reports.discrepancies().one(id))
                .orElseThrow(() -> PageFault.notFound("case", id, "/discrepancies"));
        // Worked out only when asked: most readers of a case do not.
        CaseView answered = visit.oneOf("flips", List.of("yes")) == null || visit.asOf() != null
                ? found
                : found.flippedBy(projections.inquiries().flips(found));
        return desk.page(
                visit,
                "case",
                answered,
                Map.of(
                        "found",
                        shown.of(List.of(answered)).getFirst(),
                        "order",
                        OrderTable.of(answered, projections.references()),
                        "form",
                        AssessmentForm.of(answered)));
    }
}
