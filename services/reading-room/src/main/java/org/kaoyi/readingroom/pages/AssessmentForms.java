package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.assesscase.AssessCase;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Rulings on a case, by form on its page; where something is wrong, the page comes back with everything that was typed. */
@Controller
class AssessmentForms {
    private final ReadingRoom room;
    private final ProjectionsRuntime projections;
    private final CasesShown shown;
    private final Desk desk;

    AssessmentForms(ReadingRoom room, CasesShown shown, Desk desk) {
        this.room = room;
        this.projections = room.projections();
        this.shown = shown;
        this.desk = desk;
    }

    /** Records the ruling and leads back to the case, which then shows it. */
    @PostMapping(path = "/cases/{id}/assessments", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> assess(@PathVariable String id, Visit visit, HttpServletRequest request) {
        String page = Addresses.path("cases", id);
        CaseView found =
                projections.discrepancies().one(id).orElseThrow(() -> PageFault.notFound("case", id, "/discrepancies"));
        AssessmentForm form = AssessmentForm.sent(visit);
        List<EntryForm.Fault> faults = form.faults(visit.language(), found);
        if (!faults.isEmpty()) {
            return again(visit, found, form, faults);
        }
        String actor = Writing.actor(request);
        try {
            FormRecording.record(room, new AssessCase(assessment(found, form, actor)), actor);
        } catch (RefusedByRule broken) {
            return again(visit, found, form, List.of(new FaultWords(visit.language()).refused(broken.refusal())));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page + "#ruling"))
                .build();
    }

    private static Assessment assessment(CaseView found, AssessmentForm form, String actor) {
        return new Assessment(
                new CaseKey(
                        new OccasionId(found.occasion()),
                        new QuestionId(found.question()),
                        found.level(),
                        found.scope()),
                Labelled.of(Verdict.class, form.verdict()).orElseThrow(),
                Optional.ofNullable(form.degree())
                        .flatMap(it -> Labelled.of(Degree.class, it))
                        .orElse(null),
                claims(AssessmentForm.offered(found, form.prefers())),
                claims(AssessmentForm.offered(found, form.grounds())),
                form.reasoning(),
                actor,
                // Nobody has seen what is not yet recorded.
                Math.min(form.seen(), found.position()),
                Policy.STANDARD.version());
    }

    private static List<ClaimId> claims(List<String> ids) {
        return ids.stream().map(ClaimId::new).toList();
    }

    private ResponseEntity<byte[]> again(
            Visit visit, CaseView found, AssessmentForm form, List<EntryForm.Fault> faults) {
        return desk.fault(
                visit,
                HttpStatus.UNPROCESSABLE_CONTENT,
                "case",
                Map.of("faults", new ArrayList<>(faults)),
                Map.of(
                        "found",
                        shown.of(List.of(found)).getFirst(),
                        "order",
                        OrderTable.of(found, projections.references()),
                        "form",
                        form.with(found, faults)));
    }
}
