package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.declarebalance.DeclareBalance;
import org.kaoyi.recording.enterauthority.EnterAuthorities;
import org.kaoyi.recording.posequestion.PoseQuestion;
import org.kaoyi.recording.registeroccasion.RegisterOccasion;
import org.kaoyi.recording.registersource.RegisterSource;
import org.kaoyi.recording.stateinterpretation.StateInterpretation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers what claims refer to; fields are those of the import tables. */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.APPLICATION_JSON_VALUE)
public class RegistersApi {
    private final Drafting drafting;
    private final Writing writing;

    public RegistersApi(Drafting drafting, Writing writing) {
        this.drafting = drafting;
        this.writing = writing;
    }

    /** Registers a source. */
    @PostMapping("/sources")
    public ResponseEntity<Writing.Recorded> source(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        Source source = drafting.source(body);
        return added(new RegisterSource(source), "sources", source.id().value(), body, http);
    }

    /** Registers an occasion. */
    @PostMapping("/occasions")
    public ResponseEntity<Writing.Recorded> occasion(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        Occasion occasion = drafting.occasion(body);
        return added(new RegisterOccasion(occasion), "occasions", occasion.id().value(), body, http);
    }

    /** Poses a question; its type must be given. */
    @PostMapping("/questions")
    public ResponseEntity<Writing.Recorded> question(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        Question question = drafting.question(body);
        return added(new PoseQuestion(question), "questions", question.id().value(), body, http);
    }

    /** Enters a person or other actor; several names go into names. */
    @PostMapping("/agents")
    public ResponseEntity<Writing.Recorded> agent(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        return authority(AuthorityKind.AGENT, "agents", body, http);
    }

    /** Enters a place; several names go into names. */
    @PostMapping("/places")
    public ResponseEntity<Writing.Recorded> place(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        return authority(AuthorityKind.PLACE, "places", body, http);
    }

    /** Enters a term of a vocabulary; several names go into names. */
    @PostMapping("/terms")
    public ResponseEntity<Writing.Recorded> term(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        return authority(AuthorityKind.TERM, "terms", body, http);
    }

    /** Declares a question on an occasion to be a part of another, for sums. */
    @PostMapping("/balances")
    public ResponseEntity<Writing.Recorded> balance(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        DeclareBalance request = new DeclareBalance(drafting.balance(body));
        return added(request, "occasions", request.part().wholeOccasion().value(), body, http);
    }

    /** States a scholar's explanation, with the claims for and against it. */
    @PostMapping("/interpretations")
    public ResponseEntity<Writing.Recorded> interpretation(
            @RequestBody Map<String, Object> body, HttpServletRequest http) {
        Interpretation interpretation = drafting.interpretation(body, Writing.actor(http));
        String id = interpretation.id().value();
        // An interpretation has no address of its own: it is read beside the occasion that it explains.
        URI place = Writing.place("occasions", interpretation.occasion().value());
        return writing.record(Writing.Order.adds(new StateInterpretation(interpretation), id, place), body, http);
    }

    private ResponseEntity<Writing.Recorded> authority(
            AuthorityKind kind, String collection, Map<String, Object> body, HttpServletRequest http) {
        Authority authority = drafting.authority(kind, body);
        return added(EnterAuthorities.of(authority), collection, authority.id().value(), body, http);
    }

    /** What is new has its own address in its collection. */
    private ResponseEntity<Writing.Recorded> added(
            Request request, String collection, String id, Map<String, Object> body, HttpServletRequest http) {
        return writing.record(Writing.Order.adds(request, id, Writing.place(collection, id)), body, http);
    }
}
