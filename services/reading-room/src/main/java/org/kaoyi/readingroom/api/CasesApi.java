package org.kaoyi.readingroom.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.projections.discrepancies.Inquiries;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, and the report of discrepancies. */
@RestController
@RequestMapping("/api/v1")
public class CasesApi {
    private final DiscrepancyQueries cases;
    private final Inquiries inquiries;

    public CasesApi(ReadingRoom room) {
        this.cases = room.projections().discrepancies();
        this.inquiries = room.projections().inquiries();
    }

    /**
     * Findings, or with {@code all} every case, gravest first; one object a case. With {@code known-in} as they could be known in that
     * year, by when sources became accessible.
     */
    @GetMapping({"/cases", "/reports/discrepancies"})
    public List<CaseView> list(
            @RequestParam(required = false) @Nullable String occasion,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(name = "known-in", required = false) @Nullable Integer knownIn) {
        known("kind", Kind.class, kind);
        known("grade", Grade.class, grade);
        CaseFilter filter = new CaseFilter(occasion, question, side, kind, grade, open, all);
        return knownIn == null ? cases.cases(filter) : knownIn(filter, knownIn);
    }

    private List<CaseView> knownIn(CaseFilter filter, int year) {
        Inquiries.KnownCases known = inquiries.knownIn(filter, year);
        if (known.capped()) {
            throw new ApiProblem(
                    HttpStatus.BAD_REQUEST,
                    "too-many-occasions",
                    "What could be known in a year is found anew when it is asked, for %d groups of occasions at most; this ledger holds more. Name one with occasion=."
                            .formatted(Inquiries.MOST_FAMILIES));
        }
        return known.cases();
    }

    /** One case, whatever its grade. */
    @GetMapping("/cases/{id}")
    public CaseView one(@PathVariable String id) {
        return cases.one(id).orElseThrow(() -> ApiProblem.notFound("case", id));
    }

    /** Counts by grade, kind and state. */
    @GetMapping("/reports/discrepancies/summary")
    public CaseSummary summary() {
        return cases.summary();
    }

    /** Where findings gather. */
    @GetMapping("/reports/discrepancies/heat-map")
    public HeatMap heatMap() {
        return DiscrepancyQueries.heatMap(cases.cases(CaseFilter.FINDINGS));
    }

    private static <E extends Enum<E> & Labelled> void known(String parameter, Class<E> type, @Nullable String label) {
        if (label != null && Labelled.of(type, label).isEmpty()) {
            throw new ApiProblem(
                    HttpStatus.BAD_REQUEST,
                    "unknown-" + parameter,
                    "There is no %s \"%s\"; there are %s.".formatted(parameter, label, Labelled.all(type)));
        }
    }
}
