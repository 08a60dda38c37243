package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.projections.discrepancies.Inquiries;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, and the report of discrepancies; with {@code as-of} as they stood at a position of the log. */
@RestController
@RequestMapping("/api/v1")
public class CasesApi {
    private final Inquiries inquiries;
    private final Past past;
    private final Filters filters;

    CasesApi(ReadingRoom room, Past past, Filters filters) {
        this.filters = filters;
        this.inquiries = room.projections().inquiries();
        this.past = past;
    }

    /**
     * Findings, or with {@code all} every case, gravest first; one object a case. With {@code known-in} as they could be known in that
     * year, by when sources became accessible. Where there are more, the next page is named in {@code Link} (RFC 8288).
     */
    @GetMapping({"/cases", "/reports/discrepancies"})
    public ResponseEntity<List<CaseView>> list(
            CaseParameters cases, Knowable moment, Paging page, HttpServletRequest request) {
        CaseFilter filter = cases.filter(filters, moment.asOf());
        // Of cases found family by family nobody keeps who tells; those of the whole ledger have their rows.
        if (moment.knownIn() == null || cases.teller() != null) {
            List<CaseView> found =
                    past.ask(moment, reports -> some(reports.discrepancies(), filter, page.after(), page.andOneMore()));
            return CursorPage.of(found, page.limit(), CaseView::id, request);
        }
        if (moment.asOf() != null) {
            throw new ApiProblem(
                    ProblemCode.KNOWN_IN_AS_OF,
                    "known-in asks of the ledger as it is, as-of of what it was; give one of them.");
        }
        return ResponseEntity.ok(knownIn(filter, moment.knownIn()));
    }

    private static List<CaseView> some(DiscrepancyQueries cases, CaseFilter filter, @Nullable String after, int limit) {
        return after == null
                ? cases.page(filter, 0, limit)
                : cases.after(after, filter, limit).orElseThrow(() -> ApiProblem.notFound("case", after));
    }

    private List<CaseView> knownIn(CaseFilter filter, int year) {
        Inquiries.KnownCases known = inquiries.knownIn(filter, year);
        if (known.capped()) {
            throw new ApiProblem(
                    ProblemCode.TOO_MANY_OCCASIONS,
                    "What could be known in a year is found anew when it is asked, for %d groups of occasions at most; this ledger holds more. Name one with occasion=."
                            .formatted(Inquiries.MOST_FAMILIES));
        }
        return known.cases();
    }

    /** One case, whatever its grade. */
    @GetMapping("/cases/{id}")
    public CaseView one(@PathVariable String id, Moment moment) {
        return past.ask(moment, reports -> reports.discrepancies().one(id))
                .orElseThrow(() -> ApiProblem.notFound("case", id));
    }

    /** Counts by grade, kind and state. */
    @GetMapping("/reports/discrepancies/summary")
    public CaseSummary summary(Moment moment) {
        return past.ask(moment, reports -> reports.discrepancies().summary());
    }

    /**
     * Where findings gather: occasions with findings by their ids, some at a time. Where there are more, the next page is named in
     * {@code Link}.
     *
     * @param after the occasion after which the page begins
     */
    @GetMapping("/reports/discrepancies/heat-map")
    public ResponseEntity<HeatMap> heatMap(
            Moment moment,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "" + ApiLimits.HEAT_OCCASIONS_MAX) int limit,
            HttpServletRequest request) {
        CursorPage.bounded(limit, ApiLimits.HEAT_OCCASIONS_MAX);
        return past.ask(moment, reports -> {
            List<String> occasions = reports.discrepancies().occasionsWithFindings(after, limit + 1);
            return CursorPage.of(occasions, limit, Function.identity(), request, page -> heatMap(reports, page));
        });
    }

    private static HeatMap heatMap(Reports reports, List<String> occasions) {
        List<HeatMap.Cell> cells = reports.discrepancies().cells(occasions);
        List<String> questions =
                cells.stream().map(HeatMap.Cell::question).distinct().sorted().toList();
        return new HeatMap(headings(reports, "occasion", occasions), headings(reports, "question", questions), cells);
    }

    private static List<HeatMap.Heading> headings(Reports reports, String kind, List<String> ids) {
        Map<String, String> titles = reports.references().titles(kind, ids);
        return ids.stream()
                .map(id -> new HeatMap.Heading(id, titles.getOrDefault(id, id)))
                .toList();
    }
}
