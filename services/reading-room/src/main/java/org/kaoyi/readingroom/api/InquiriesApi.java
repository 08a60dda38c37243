package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.discrepancies.BlastRadiusView;
import org.kaoyi.projections.discrepancies.FlipsView;
import org.kaoyi.projections.inquiries.CanonView;
import org.kaoyi.projections.inquiries.InterpretationView;
import org.kaoyi.projections.inquiries.RivalsView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions worked out when they are asked: what would flip a case, what hangs on a source or claim, who tells what, which explanations are rivals. */
@RestController
@RequestMapping("/api/v1")
public class InquiriesApi {
    private final ProjectionsRuntime projections;
    private final Past past;

    InquiriesApi(ReadingRoom room, Past past) {
        this.projections = room.projections();
        this.past = past;
    }

    /** The smallest sets of sources or lines, up to three, without which the case has another grade. */
    @GetMapping("/cases/{id}/flips")
    public FlipsView flips(@PathVariable String id) {
        return projections.inquiries().flips(id).orElseThrow(() -> ApiProblem.notFound("case", id));
    }

    /** Which cases, rulings and statements change without a source. */
    @GetMapping("/sources/{id}/blast-radius")
    public BlastRadiusView ofSource(@PathVariable String id) {
        if (projections.references().source(id).isEmpty()) {
            throw ApiProblem.notFound("source", id);
        }
        return projections.inquiries().ofSource(id);
    }

    /** Which cases, rulings and statements change without a claim or examination. */
    @GetMapping("/claims/{id}/blast-radius")
    public BlastRadiusView ofClaim(@PathVariable String id) {
        if (projections.claims().one(id).isEmpty()) {
            throw ApiProblem.notFound("claim", id);
        }
        return projections.inquiries().ofClaim(id);
    }

    /** Which topics of an occasion all its sources tell, which each group of them, which one alone. */
    @GetMapping("/occasions/{id}/canon")
    public CanonView canon(@PathVariable String id, Moment moment) {
        return past.ask(moment, reports -> {
            requireOccasion(reports, id);
            return reports.canons().canon(id);
        });
    }

    /** Rival explanations of an occasion, one matrix for each question. */
    @GetMapping("/occasions/{id}/rivals")
    public List<RivalsView> rivals(
            @PathVariable String id, @RequestParam(required = false) @Nullable String question, Moment moment) {
        return past.ask(moment, reports -> {
            requireOccasion(reports, id);
            return reports.rivals().rivals(id, Choices.asked(question));
        });
    }

    /**
     * Scholars' explanations by their ids, each as it was stated. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/interpretations")
    public ResponseEntity<List<InterpretationView>> interpretations(
            Moment moment, Paging page, HttpServletRequest request) {
        List<InterpretationView> found =
                past.ask(moment, reports -> reports.rivals().interpretations(page.after(), page.andOneMore()));
        return CursorPage.of(found, page.limit(), InterpretationView::id, request);
    }

    private static void requireOccasion(Reports reports, String id) {
        if (reports.references().occasion(id).isEmpty()) {
            throw ApiProblem.notFound("occasion", id);
        }
    }
}
