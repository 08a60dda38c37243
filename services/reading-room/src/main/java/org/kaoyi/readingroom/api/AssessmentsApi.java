package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.assesscase.AssessCase;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rulings on cases. */
@RestController
@RequestMapping("/api/v1/assessments")
public class AssessmentsApi {
    private static final String SEEN = "seen_position";

    private final ReadingRoom room;
    private final Past past;
    private final Drafting drafting;
    private final Writing writing;

    AssessmentsApi(ReadingRoom room, Past past, Drafting drafting, Writing writing) {
        this.room = room;
        this.past = past;
        this.drafting = drafting;
        this.writing = writing;
    }

    /**
     * The cases that somebody has ruled on, with the latest ruling of each, gravest first. Where there are more, the next page is named in
     * {@code Link}.
     */
    @GetMapping
    public ResponseEntity<List<CaseView>> list(Moment moment, Paging page, HttpServletRequest request) {
        List<CaseView> found = past.ask(
                moment,
                reports -> reports.discrepancies()
                        .ruledOn(page.after(), page.andOneMore())
                        .orElseThrow(() -> ApiProblem.notFound("case", String.valueOf(page.after()))));
        return CursorPage.of(found, page.limit(), CaseView::id, request);
    }

    /**
     * Rules on a case: fields as in the table of assessments, and {@code seen_position}, the position that the case bore when it
     * was looked at. A claim recorded after it reopens the case.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Writing.Recorded> assess(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        Map<String, Object> fields = new HashMap<>(body);
        long seen = seen(fields.remove(SEEN));
        Assessment drafted = drafting.assessment(fields, Writing.actor(http));
        Assessment assessment = new Assessment(
                drafted.caseKey(),
                drafted.verdict(),
                drafted.degree(),
                drafted.prefers(),
                drafted.grounds(),
                drafted.reasoning(),
                drafted.by(),
                seen,
                drafted.policy());
        String id = assessment.caseKey().id();
        return writing.record(
                Writing.Order.adds(new AssessCase(assessment), id, Writing.place("cases", id)), body, http);
    }

    /** Absent, it is the position of the ruling's own record. */
    private long seen(@Nullable Object given) {
        if (given == null) {
            return 0;
        }
        long head = room.log().head().position();
        if (given instanceof Integer || given instanceof Long) {
            long position = ((Number) given).longValue();
            if (position > 0 && position <= head) {
                return position;
            }
        }
        throw new ApiProblem(
                ProblemCode.BAD_SEEN_POSITION,
                "seen_position is \"%s\"; give the position that the case bore, a whole number from 1 to %d, where the ledger ends, without quotation marks."
                        .formatted(given, head));
    }
}
