package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.redescribeauthority.RedescribeAuthority;
import org.kaoyi.recording.redescribeoccasion.RedescribeOccasion;
import org.kaoyi.recording.redescribequestion.RedescribeQuestion;
import org.kaoyi.recording.redescribesource.RedescribeSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Describes anew what claims refer to. The body is the whole description as the import table has it, and the {@code reason}; the
 * description before stays in the ledger. {@code If-Match} keeps two people from overwriting each other.
 */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.APPLICATION_JSON_VALUE)
public class RedescriptionsApi {
    private static final String ID = "id";

    private final Drafting drafting;
    private final Writing writing;

    public RedescriptionsApi(Drafting drafting, Writing writing) {
        this.drafting = drafting;
        this.writing = writing;
    }

    /** Describes a source anew. */
    @PostMapping("/sources/{id}/redescriptions")
    public ResponseEntity<Writing.Recorded> source(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        Source source = drafting.source(described(id, body));
        Request request = new RedescribeSource(source, Reasons.among(body));
        return anew(request, Streams.source(source.id()), "sources", id, body, http);
    }

    /** Describes an occasion anew. */
    @PostMapping("/occasions/{id}/redescriptions")
    public ResponseEntity<Writing.Recorded> occasion(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        Occasion occasion = drafting.occasion(described(id, body));
        Request request = new RedescribeOccasion(occasion, Reasons.among(body));
        return anew(request, Streams.occasion(occasion.id()), "occasions", id, body, http);
    }

    /** Poses a question in better words; its type stays. */
    @PostMapping("/questions/{id}/redescriptions")
    public ResponseEntity<Writing.Recorded> question(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        Question question = drafting.question(described(id, body));
        Request request = new RedescribeQuestion(question, Reasons.among(body));
        return anew(request, Streams.question(question.id()), "questions", id, body, http);
    }

    /** Describes a person or other actor anew. */
    @PostMapping("/agents/{id}/redescriptions")
    public ResponseEntity<Writing.Recorded> agent(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return authority(AuthorityKind.AGENT, "agents", id, body, http);
    }

    /** Describes a place anew. */
    @PostMapping("/places/{id}/redescriptions")
    public ResponseEntity<Writing.Recorded> place(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return authority(AuthorityKind.PLACE, "places", id, body, http);
    }

    /** Describes a term anew. */
    @PostMapping("/terms/{id}/redescriptions")
    public ResponseEntity<Writing.Recorded> term(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return authority(AuthorityKind.TERM, "terms", id, body, http);
    }

    private ResponseEntity<Writing.Recorded> authority(
            AuthorityKind kind, String collection, String id, Map<String, Object> body, HttpServletRequest http) {
        Authority authority = drafting.authority(kind, described(id, body));
        Request request = new RedescribeAuthority(authority, Reasons.among(body));
        return anew(request, Streams.authority(kind, authority.id()), collection, id, body, http);
    }

    /** What is described keeps its address, and {@code If-Match} is about its own stream. */
    private ResponseEntity<Writing.Recorded> anew(
            Request request,
            String stream,
            String collection,
            String id,
            Map<String, Object> body,
            HttpServletRequest http) {
        return writing.record(new Writing.Order(request, id, Writing.place(collection, id), stream), body, http);
    }

    /** The description, under the id of the address; a body that names another is a mistake. */
    private static Map<String, Object> described(String id, Map<String, Object> body) {
        Map<String, Object> fields = Reasons.without(body);
        Object given = fields.put(ID, id);
        if (given != null && !given.equals(id)) {
            throw new ApiProblem(
                    ProblemCode.OTHER_ID,
                    "The address is of \"%s\" and the body of \"%s\". An id never changes.".formatted(id, given));
        }
        return fields;
    }
}
