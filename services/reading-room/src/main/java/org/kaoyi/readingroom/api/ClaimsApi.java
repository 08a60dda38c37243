package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.publishing.note.Citations;
import org.kaoyi.readingroom.publishing.note.ClaimCitation;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.drafting.CodedRow;
import org.kaoyi.recording.retractclaim.RetractClaim;
import org.kaoyi.recording.supersedeclaim.SupersedeClaim;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Claims and examinations: listed, shown with their history, recorded, retracted, superseded. */
@RestController
@RequestMapping("/api/v1/claims")
public class ClaimsApi {
    private static final String CLAIMS = "claims";

    private final ProjectionsRuntime projections;
    private final ClaimQueries claims;
    private final Drafting drafting;
    private final Writing writing;
    private final Citations citations;
    private final Past past;
    private final ClaimLists lists;

    ClaimsApi(ReadingRoom room, Drafting drafting, Writing writing, Citations citations, Past past, ClaimLists lists) {
        this.lists = lists;
        this.past = past;
        this.citations = citations;
        this.projections = room.projections();
        this.claims = projections.claims();
        this.drafting = drafting;
        this.writing = writing;
    }

    /**
     * A page of claims in the order of the log; the next is named in {@code Link} (RFC 8288). With {@code as-of} those that had been recorded
     * up to a position, in the state in which they were then.
     */
    @GetMapping
    public ResponseEntity<List<ClaimEntry>> list(ClaimParameters asked, Moment moment, HttpServletRequest request) {
        return lists.page(asked.both(), asked, moment, request);
    }

    /** One claim with its full history, or with {@code as-of} with what had befallen it up to a position. */
    @GetMapping("/{id}")
    public ResponseEntity<ClaimEntry> one(@PathVariable String id, Moment moment, HttpServletRequest request) {
        ClaimEntry found = past.ask(moment, reports -> reports.claims().one(id))
                .orElseThrow(() -> ApiProblem.notFound("claim", id));
        // What a claim was like has no tag, since nobody changes that.
        return moment.asOf() == null
                ? Etags.answer(Etags.of(projections, found), found, request)
                : ResponseEntity.ok(found);
    }

    /**
     * How a claim is cited: notes in the habits of Chicago and of Chinese, Korean and Russian journals, its permanent address, its position
     * and where its proof is, and its source for reference managers.
     */
    @GetMapping("/{id}/citation")
    public ClaimCitation citation(@PathVariable String id, UriComponentsBuilder here) {
        ClaimEntry found = claims.one(id).orElseThrow(() -> ApiProblem.notFound("claim", id));
        return citations.of(found, here.toUriString());
    }

    /** Records a claim, or an examination where the polarity is silent; fields as in the claims table. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Writing.Recorded> record(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        CodedRow row = drafting.claim(body, Writing.actor(http));
        String id = row.id().value();
        return writing.record(Writing.Order.adds(row.request(), id, Writing.place(CLAIMS, id)), body, http);
    }

    /** Retracts a claim or examination; the body gives the {@code reason}. */
    @PostMapping(path = "/{id}/retractions", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Writing.Recorded> retract(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        ClaimId claim = named(id);
        return ended(new RetractClaim(claim, Reasons.alone(body)), claim, claim, body, http);
    }

    /** Puts a better coding in a claim's place; the body gives the {@code reason} and the fields of the better claim. */
    @PostMapping(path = "/{id}/supersessions", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Writing.Recorded> supersede(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        ClaimId old = named(id);
        String reason = Reasons.among(body);
        Map<String, Object> fields = Reasons.without(body);
        if (drafting.claim(fields, Writing.actor(http)) instanceof CodedRow.Telling better) {
            return ended(new SupersedeClaim(old, better.claim(), reason), old, better.id(), body, http);
        }
        throw new ApiProblem(
                ProblemCode.SILENCE_SUPERSEDES_NOTHING,
                "A claim gives way to a claim. Retract this one and record the examination by itself.");
    }

    /** The write side alone says whether there is such a claim: what can be read may lag behind. */
    private ResponseEntity<Writing.Recorded> ended(
            Request request, ClaimId ended, ClaimId left, Map<String, Object> body, HttpServletRequest http) {
        return writing.record(
                new Writing.Order(request, left.value(), Writing.place(CLAIMS, left.value()), Streams.claim(ended)),
                body,
                http);
    }

    private static ClaimId named(String id) {
        if (Identifiers.problem(id).isPresent()) {
            throw ApiProblem.notFound("claim", id);
        }
        return new ClaimId(id);
    }
}
